import { PortalError } from "../bitrix24/portal-error";
import type { Rest } from "../bitrix24/rest";
import { isSameTrash, mergeTrash, type Trash } from "./trash";
import { fitTrash } from "./trash-fitting";
import { readTrash } from "./trash-text";

/** The person's option that holds the trash (docs/platform.md#options-kept-for-a-person). */
export const trashOption = "trash";

/** The code of a portal that does not know how to keep something for a person. */
export const unknownMethod = "ERROR_METHOD_NOT_FOUND";

/** What the portal keeps of the trash: `closed` where it cannot be read here, and must not be overwritten. */
type StoredTrash = { kind: "stored"; trash: Trash } | { kind: "closed" };

/** How storing ended. Where it was refused or is unclear, `stored` is what was read just before, if anything was. */
export type Storing =
  | StoredTrash
  | { kind: "refused" | "unclear"; error: PortalError; stored: Trash | null };

/**
 * Reads it now: another window may have changed what came with the session.
 *
 * @throws {PortalError}
 * @see https://apidocs.bitrix24.com/api-reference/common/settings/user-option-get.html
 */
async function readStoredTrash(rest: Rest): Promise<StoredTrash> {
  const trash = await readTrash(await readOption(rest), rest.now());
  return trash === null ? { kind: "closed" } : { kind: "stored", trash };
}

/**
 * Has the portal keep what this window knows of the trash, together with what others stored: read again just before,
 * and written only where that makes a difference. Never rejects.
 *
 * @see https://apidocs.bitrix24.com/api-reference/common/settings/user-option-set.html
 */
export function storeTrash(rest: Rest, ours: Trash): Promise<Storing> {
  return inTurn(async () => {
    let before: StoredTrash;
    try {
      before = await readStoredTrash(rest);
    } catch (error) {
      return { kind: "refused", error: PortalError.of(error), stored: null };
    }
    if (before.kind === "closed") return before;
    try {
      const { text, trash } = await fitTrash(mergeTrash(before.trash, ours, rest.now()));
      if (!isSameTrash(trash, before.trash)) await write(rest, text);
      return { kind: "stored", trash };
    } catch (thrown) {
      const error = PortalError.of(thrown);
      const kind = error.mayHaveHappened ? "unclear" : "refused";
      return { kind, error, stored: before.trash };
    }
  });
}

/** Writes once, and looks whether it was carried out where the answer was lost (docs/platform.md#lost-answers). */
async function write(rest: Rest, text: string): Promise<void> {
  try {
    const answer = await rest.call("user.option.set", { options: { [trashOption]: text } });
    if (answer !== true) throw new PortalError("UNEXPECTED_ANSWER", 200);
  } catch (thrown) {
    const error = PortalError.of(thrown);
    const now = error.mayHaveHappened ? await readOption(rest).catch(() => null) : null;
    if (now !== text) throw error;
  }
}

function readOption(rest: Rest): Promise<unknown> {
  return rest.read("user.option.get", { option: trashOption });
}

/** One window of the browser after the other, where it can tell them to wait: between reading and writing nobody writes. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  let begun: Promise<T> | undefined;
  try {
    return await navigator.locks.request("trash", () => {
      begun = work();
      return begun;
    });
  } catch {
    // No such thing here, or not in a frame.
    return begun ?? work();
  }
}
