import { type Answer, batchSize, type Command, callMany } from "../bitrix24/batch";
import { PortalError } from "../bitrix24/portal-error";
import type { Rest } from "../bitrix24/rest";
import { chunksOf } from "./pages";
import type { TableApi } from "./tables";

/**
 * What became of a deletion. Nothing counts as deleted unless the portal said so, or cannot find any more what was there
 * before.
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

/** A kind of thing that can be deleted, and how the portal speaks of it. */
export interface Deletable {
  /** Deletes one. Of its answers only `true` proves success. */
  remove: (id: number) => Command;
  /** Asks for one without changing anything: the answer is an error, or a list without it, when it is gone. */
  look: (id: number) => Command;
  /** The code for one that does not exist. */
  notFound: string;
  /** The code for one that others depend on. */
  restricted: string;
  /** What the portal's text says besides, where it has the same code for other refusals. */
  restrictedText?: RegExp;
}

/** @see https://apidocs.bitrix24.com/api-reference/biconnector/connector/biconnector-connector-delete.html */
export const connectorKind: Deletable = {
  remove: (id) => ({ method: "biconnector.connector.delete", params: { id } }),
  look: (id) => ({ method: "biconnector.connector.get", params: { id } }),
  notFound: "CONNECTOR_NOT_FOUND",
  restricted: "CONNECTOR_DELETE_RESTRICTED",
};

/** @see https://apidocs.bitrix24.com/api-reference/biconnector/source/biconnector-source-delete.html */
export const connectionKind: Deletable = {
  remove: (id) => ({ method: "biconnector.source.delete", params: { id } }),
  // Not `source.get`, which would send its passwords along.
  look: (id) => lookInList("biconnector.source.list", id),
  notFound: "SOURCE_NOT_FOUND",
  // The portal has no code of its own for "Delete all related datasets first."
  // (docs/platform.md#deleting-a-connection).
  restricted: "BX_ERROR",
  restrictedText: /dataset/i,
};

/** @see https://apidocs.bitrix24.com/api-reference/biconnector/dataset/biconnector-dataset-delete.html */
export function tableKind(api: TableApi): Deletable {
  return {
    remove: (id) => ({ method: `biconnector.${api}.delete`, params: { id } }),
    look: (id) => lookInList(`biconnector.${api}.list`, id),
    notFound: "DATASET_NOT_FOUND",
    // Some portals keep a table that a dataset of BI Builder is built on (docs/platform.md#tables-with-a-dataset).
    restricted: "BX_ERROR",
    restrictedText: /dataset/i,
  };
}

/** Whether things that are to be deleted were there a moment ago, where that is known. */
export type Presence = "there" | "gone";

/**
 * Deletes one thing, once, and finds out what became of it: where the answer does not say, by looking whether it is
 * still there, never by deleting again.
 *
 * @param before looked up where it is left out: what is not found had gone before, or our own call deleted it, which
 *   the browser sent twice (docs/platform.md#posts-that-a-browser-repeats)
 * @returns how it ended: *unclear* as long as it is still there. Never rejects
 * @see docs/platform.md#errors-inside-the-result, docs/platform.md#lost-answers
 */
export async function deleteOne(
  rest: Rest,
  kind: Deletable,
  id: number,
  before?: Presence,
): Promise<Deletion> {
  const [first] = await deleteMany(rest, kind, [{ id }], before);
  return first ? first[1] : unsettled(new PortalError("UNEXPECTED_ANSWER", 0));
}

/** Deletes up to 50 things with one request, like {@link deleteOne}. @returns each with its end. Never rejects */
export async function deleteMany<Item extends { id: number }>(
  rest: Rest,
  kind: Deletable,
  items: readonly Item[],
  before?: Presence,
): Promise<[Item, Deletion][]> {
  if (before === "gone") return items.map((item) => [item, { kind: "already-gone" }]);
  const things = items.map(({ id }) => ({ kind, id }));
  const absent = new Set((before ? [] : await findGone(rest, things)).map(({ id }) => id));
  // What was there at the look before went by our call, as far as anybody can tell.
  const goneNow = ({ id }: Item): Deletion => ({
    kind: absent.has(id) ? "already-gone" : "deleted",
  });

  const answers = await callMany(rest.call, items, ({ id }) => kind.remove(id));
  const deletions = new Map(
    answers.map(([item, answer]) => [item, deletionBy(answer, kind) ?? goneNow(item)]),
  );
  const open = [...deletions].flatMap(([item, deletion]) =>
    isOpen(deletion) ? [{ item, deletion }] : [],
  );
  const looks = await callMany(rest.read, open, ({ item }) => kind.look(item.id));
  for (const [{ item, deletion }, look] of looks) {
    deletions.set(item, settledBy(look, deletion, kind) ?? goneNow(item));
  }
  return [...deletions];
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
      ...looks.flatMap(([thing, look]) => (isThereBy(look, thing.kind) === false ? [thing] : [])),
    );
  }
  return gone;
}

function lookInList(method: string, id: number): Command {
  return { method, params: { select: ["id"], filter: { id }, order: { id: "ASC" }, page: 1 } };
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
  return code === kind.restricted && (kind.restrictedText?.test(message) ?? true);
}

type Open = Extract<Deletion, { kind: "unclear" | "refused" }>;

/** Whether only a look tells what became of it. */
function isOpen(deletion: Deletion): deletion is Open {
  return (
    deletion.kind === "unclear" || (deletion.kind === "refused" && deletion.error.mayBeOfRepeat)
  );
}

/** What a look tells of a deletion that is open. @returns null when it is not there */
function settledBy(look: Answer, open: Open, kind: Deletable): Deletion | null {
  const isThere = isThereBy(look, kind);
  if (isThere === false) return null;
  if (isThere && open.kind === "refused") return open;
  return { kind: "unclear", error: open.error, isStillThere: isThere };
}

/** @returns null when that could not be found out */
function isThereBy(answer: Answer, kind: Deletable): boolean | null {
  if (!answer.ok) return answer.error.code === kind.notFound ? false : null;
  return Array.isArray(answer.value) ? answer.value.length > 0 : true;
}

function unsettled(error: PortalError): UnclearDeletion {
  return { kind: "unclear", error, isStillThere: null };
}
