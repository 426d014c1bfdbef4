import { type Answer, type Command, callMany } from "../bitrix24/batch";
import { PortalError } from "../bitrix24/portal-error";
import type { Rest } from "../bitrix24/rest";

/** What became of a deletion. Nothing counts as deleted unless the portal said so. */
export type Deletion =
  | { kind: "deleted" }
  /** It was not there any more when the portal looked for it. */
  | { kind: "already-gone" }
  /** The portal keeps it because other things still depend on it. */
  | { kind: "restricted" }
  /** The portal said no for another reason. Nothing was changed. */
  | { kind: "refused"; error: PortalError }
  /** The answer did not say what happened. `isStillThere` is null when that could not be found out either. */
  | { kind: "unclear"; error: PortalError; isStillThere: true | null };

/** Whether the thing does not exist any more. */
export function isGone<End extends { kind: string }>(
  end: End,
): end is Extract<End, { kind: "deleted" | "already-gone" }> {
  return end.kind === "deleted" || end.kind === "already-gone";
}

/** A kind of thing that can be deleted, and how the portal speaks of it. */
export interface Deletable {
  /** Deletes one. The only proof of success is the answer `true`. */
  remove: (id: number) => Command;
  /** Asks for one without changing anything: the answer is an error, or a list without it, when it is gone. */
  look: (id: number) => Command;
  /** The code for one that does not exist. */
  notFound: string;
  /** The code for one that others depend on; empty where nothing can. */
  restricted: string;
}

/** Deletes one thing. Never rejects. See {@link deleteMany}. */
export async function deleteOne(rest: Rest, kind: Deletable, id: number): Promise<Deletion> {
  const [deletion] = await deleteMany(rest, kind, [id]);
  return deletion ?? unsettled(new PortalError("UNEXPECTED_ANSWER", 0));
}

/**
 * Deletes up to 50 things with one request, once, and finds out what became of each: where the answer did not
 * say, by looking what is left, never by deleting again.
 *
 * @returns a deletion for every id, in their order. Never rejects
 * @see PLATFORM 4.1 (errors inside the result) and 5 (a lost answer)
 */
export async function deleteMany(rest: Rest, kind: Deletable, ids: number[]): Promise<Deletion[]> {
  const answers = await callMany(rest.call, ids.map(kind.remove));
  const deletions = new Map(zip(ids, answers, (answer) => outcomeOf(answer, kind)));

  const open = ids.filter((id) => deletions.get(id)?.kind === "unclear");
  const looks = await callMany(rest.read, open.map(kind.look));
  for (const [id, isThere] of zip(open, looks, (answer) => isThereBy(answer, kind))) {
    const before = deletions.get(id);
    if (isThere === false) deletions.set(id, { kind: "deleted" });
    else if (before?.kind === "unclear") deletions.set(id, { ...before, isStillThere: isThere });
  }
  return [...deletions.values()];
}

function outcomeOf(answer: Answer, kind: Deletable): Deletion {
  if (answer.ok) {
    const isDone = answer.value === true;
    return isDone ? { kind: "deleted" } : unsettled(new PortalError("UNEXPECTED_ANSWER", 200));
  }
  const { error } = answer;
  if (error.code === kind.notFound) return { kind: "already-gone" };
  if (error.code === kind.restricted) return { kind: "restricted" };
  return error.mayHaveHappened ? unsettled(error) : { kind: "refused", error };
}

/** @returns null when that could not be found out */
function isThereBy(answer: Answer, kind: Deletable): boolean | null {
  if (!answer.ok) return answer.error.code === kind.notFound ? false : null;
  return Array.isArray(answer.value) ? answer.value.length > 0 : true;
}

function unsettled(error: PortalError): Deletion {
  return { kind: "unclear", error, isStillThere: null };
}

function zip<T>(ids: number[], answers: Answer[], meaning: (answer: Answer) => T): [number, T][] {
  return answers.flatMap((answer, index) => {
    const id = ids[index];
    return id === undefined ? [] : [[id, meaning(answer)]];
  });
}
