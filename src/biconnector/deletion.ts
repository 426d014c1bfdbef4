import { type Answer, batchSize, callMany } from "../bitrix24/batch";
import { PortalError } from "../bitrix24/portal-error";
import type { Rest } from "../bitrix24/rest";
import type { Deletable } from "./deletable";
import { chunksOf } from "./pages";

/**
 * What became of a deletion. Nothing counts as deleted unless the portal said so, or cannot find any more what was there
 * before, or what our own call, whose answer was lost, may have deleted.
 */
export type Deletion =
  | { kind: "deleted" }
  /** It was not there any more when the portal looked for it. */
  | { kind: "already-gone" }
  /** The portal keeps it because other things still depend on it. */
  | { kind: "restricted" }
  /** The portal said no for another reason. Nothing was changed. */
  | { kind: "refused"; error: PortalError }
  | UnclearDeletion;

/**
 * The answer did not say what happened. `isStillThere`: it was, at the last look, and may yet go
 * (docs/platform.md#lost-answers); null when that could not be found out either.
 */
interface UnclearDeletion {
  kind: "unclear";
  error: PortalError;
  isStillThere: true | null;
}

/** Whether the thing does not exist any more. */
export function isGone<End extends { kind: string }>(
  end: End,
): end is Extract<End, { kind: "deleted" | "already-gone" }> {
  return end.kind === "deleted" || end.kind === "already-gone";
}

/** Whether a thing that is to be deleted was there a moment ago, where that is known. */
export type Presence = "there" | "gone";

/**
 * Deletes one thing, once, and finds out what became of it: where the answer does not say, by looking whether it is
 * still there, never by deleting again.
 *
 * @param before looked up where it is left out. What is not found then was deleted if it had been seen there, if our
 *   call's answer was lost, or if the browser may have sent it twice; otherwise it had gone before
 * @returns how it ended: *unclear* as long as it is still there. Never rejects
 * @see docs/platform.md#errors-inside-the-result, docs/platform.md#lost-answers
 */
export async function deleteOne(
  rest: Rest,
  kind: Deletable,
  id: number,
  before?: Presence,
): Promise<Deletion> {
  if (before === "gone") return { kind: "already-gone" };
  const seen = new Set(before ? [id] : []);
  const [first] = await deleteMany(rest, kind, [{ id }], seen);
  return first ? first[1] : unsettled(new PortalError("UNEXPECTED_ANSWER", 0));
}

/**
 * Deletes up to 50 things with one request, like {@link deleteOne}.
 *
 * @param seen which were there a moment ago; the others are looked up
 * @param signal ends it as long as nothing is sent that deletes
 * @returns each with its end; none where it was ended before. Never rejects
 */
export async function deleteMany<Item extends { id: number }>(
  rest: Rest,
  kind: Deletable,
  items: readonly Item[],
  seen: Pick<ReadonlySet<number>, "has">,
  signal?: AbortSignal,
): Promise<[Item, Deletion][]> {
  const unseen = items.filter(({ id }) => !seen.has(id));
  const earlier = await callMany(rest.read, unseen, ({ id }) => kind.look(id));
  if (signal?.aborted) return [];
  const presence = new Map(
    earlier.map(([item, look]) => [item, isThereBy(look, { kind, id: item.id })]),
  );
  // What was there went by our call, as far as anybody can tell. What nobody had seen did, too, if an answer of ours
  // was lost, or a browser may have sent the call twice.
  const goneNow = (item: Item, wasLost: boolean): Deletion => {
    const wasThere = seen.has(item.id) || (presence.get(item) ?? wasLost);
    return { kind: wasThere ? "deleted" : "already-gone" };
  };

  const answers = await callMany(rest.call, items, ({ id }) => kind.remove(id));
  const deletions = new Map(
    answers.map(([item, answer]) => [item, deletionBy(answer, kind) ?? goneNow(item, false)]),
  );
  const open = [...deletions].flatMap(([item, deletion]) =>
    isOpen(deletion) ? [{ item, deletion }] : [],
  );
  const looks = await callMany(rest.read, open, ({ item }) => kind.look(item.id));
  for (const [{ item, deletion }, look] of looks) {
    const thing = { kind, id: item.id };
    deletions.set(item, settledBy(look, deletion, thing) ?? goneNow(item, true));
  }
  for (const item of await findKept(rest, kind, deletions)) {
    deletions.set(item, { kind: "restricted" });
  }
  return [...deletions];
}

/** Which things were refused because of dependents although the portal's text does not say so: it is translated. */
async function findKept<Item extends { id: number }>(
  rest: Rest,
  kind: Deletable,
  deletions: ReadonlyMap<Item, Deletion>,
): Promise<Item[]> {
  const lookUp = kind.dependents?.look;
  if (!lookUp) return [];
  const doubtful = [...deletions].flatMap(([item, end]) =>
    end.kind === "refused" && end.error.code === kind.restricted ? [item] : [],
  );
  const looks = await callMany(rest.read, doubtful, ({ id }) => lookUp(id));
  return looks.flatMap(([item, look]) =>
    look.ok && Array.isArray(look.value) && look.value.length > 0 ? [item] : [],
  );
}

/** One thing that was to be deleted. */
export interface Thing {
  kind: Deletable;
  id: number;
}

/** Which of the things whose deletion was unclear are gone now. Never rejects. */
export async function findGone(rest: Rest, things: Thing[]): Promise<Thing[]> {
  const gone: Thing[] = [];
  for (const some of chunksOf(things, batchSize)) {
    const looks = await callMany(rest.read, some, ({ kind, id }) => kind.look(id));
    gone.push(
      ...looks.flatMap(([thing, look]) => (isThereBy(look, thing) === false ? [thing] : [])),
    );
  }
  return gone;
}

/** @returns null when it is not there */
function deletionBy(answer: Answer, kind: Deletable): Deletion | null {
  if (answer.ok) {
    const isDone = answer.value === true;
    return isDone ? { kind: "deleted" } : unsettled(new PortalError("UNEXPECTED_ANSWER", 200));
  }
  const { error } = answer;
  if (error.code === kind.notFound) return null;
  if (isRestricted(error, kind)) return { kind: "restricted" };
  return error.mayHaveHappened ? unsettled(error) : { kind: "refused", error };
}

function isRestricted({ code, message }: PortalError, kind: Deletable): boolean {
  return code === kind.restricted && (kind.dependents?.named.test(message) ?? true);
}

type Open = Extract<Deletion, { kind: "unclear" | "refused" }>;

/** Whether only a look tells what became of it. */
function isOpen(deletion: Deletion): deletion is Open {
  return (
    deletion.kind === "unclear" || (deletion.kind === "refused" && deletion.error.mayBeOfRepeat)
  );
}

/** What a look tells of a deletion that is open. @returns null when it is not there */
function settledBy(look: Answer, open: Open, thing: Thing): Deletion | null {
  const isThere = isThereBy(look, thing);
  if (isThere === false) return null;
  if (isThere && open.kind === "refused") return open;
  return { kind: "unclear", error: open.error, isStillThere: isThere };
}

/** @returns null when that could not be found out */
function isThereBy(answer: Answer, { kind, id }: Thing): boolean | null {
  if (!answer.ok) return answer.error.code === kind.notFound ? false : null;
  try {
    return kind.isIn(answer.value, id);
  } catch {
    return null;
  }
}

/** A deletion of which nothing is known but this error, such as one that was refused after a call that was lost. */
export function unsettled(error: PortalError): UnclearDeletion {
  return { kind: "unclear", error, isStillThere: null };
}
