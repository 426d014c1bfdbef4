import { PortalError } from "../bitrix24/portal-error";
import type { Rest } from "../bitrix24/rest";
import { type ConnectorFields, changedFields, lastingPart } from "./connector-fields";
import { connectorKind } from "./deletable";
import { hitsEveryCall } from "./job-watch";
import { mayComeFor } from "./registration";
import { readSnapshot, type Snapshot } from "./snapshots";

/** What became of a change. */
export type Update =
  | { kind: "saved" }
  /** The connector does not exist any more. */
  | { kind: "gone" }
  /** Somebody else changed it in the meantime. Nothing was saved. */
  | { kind: "changed-meanwhile"; now: Snapshot }
  /** The portal said no, or nothing was sent. Nothing was saved. */
  | { kind: "refused"; error: PortalError }
  | UnclearUpdate;

/** Neither the answer nor another look told whether it was saved. It may yet be. */
export interface UnclearUpdate {
  kind: "unclear";
  error: PortalError;
  id: number;
  /** What was sent. */
  wanted: Partial<ConnectorFields>;
  /** When, in milliseconds of `performance.now()`. */
  sentAt: number;
}

/**
 * Changes a connector: sends only the fields that differ. Never rejects.
 *
 * @param before what the person saw when they began
 * @param after what they want
 * @param earlier a change of this one that may have been made in the meantime, or may yet be
 * @see https://apidocs.bitrix24.com/api-reference/biconnector/connector/biconnector-connector-update.html
 */
export async function updateConnector(
  rest: Rest,
  before: Snapshot,
  after: ConnectorFields,
  earlier?: UnclearUpdate,
): Promise<Update> {
  const end = await change(rest, before, after, earlier);
  if (!earlier) return end;
  // What any call would have met says nothing of the earlier one.
  if (end.kind === "refused" && hitsEveryCall(end.error)) return { ...earlier, error: end.error };
  const mayYetCome = performance.now() - earlier.sentAt < mayComeFor;
  return end.kind === "changed-meanwhile" && mayYetCome ? earlier : end;
}

async function change(
  rest: Rest,
  before: Snapshot,
  after: ConnectorFields,
  earlier?: UnclearUpdate,
): Promise<Update> {
  const { id } = before;
  const now = await readSnapshot(rest, id).catch(PortalError.of);
  if (now instanceof PortalError) {
    const open: Update = earlier ? { ...earlier, error: now } : { kind: "refused", error: now };
    return endOf(now) ?? open;
  }

  const names = changedFields(after, now.fields);
  const ours = changedFields(after, before.fields);
  if (earlier && !ours.some((name) => names.includes(name))) return { kind: "saved" };
  const theirs = changedFields(now.fields, before.fields).filter(
    (name) => !earlier || !mayBeStored(earlier.wanted[name], now.fields[name]),
  );
  if (theirs.length > 0) return { kind: "changed-meanwhile", now };
  if (names.length === 0) return { kind: "saved" };

  const wanted = Object.fromEntries(names.map((name) => [name, after[name]]));
  const sentAt = performance.now();
  const unclear = (error: PortalError): UnclearUpdate => ({
    kind: "unclear",
    error,
    id,
    wanted,
    sentAt,
  });
  try {
    const answer = await rest.call("biconnector.connector.update", { id, fields: wanted });
    if (answer === true) return { kind: "saved" };
    return await findUpdate(rest, unclear(new PortalError("UNEXPECTED_ANSWER", 200)));
  } catch (error) {
    const reason = PortalError.of(error);
    if (reason.mayHaveHappened) return findUpdate(rest, unclear(reason));
    if (reason.mayBeOfRepeat) return findUpdate(rest, unclear(reason), now);
    return endOf(reason) ?? { kind: "refused", error: reason };
  }
}

/** Whether what is stored may be what was sent: a portal may trim it, cut it off, or lose characters of it. */
function mayBeStored(sent: unknown, stored: unknown): boolean {
  if (JSON.stringify(sent) === JSON.stringify(stored)) return true;
  if (typeof sent !== "string" || typeof stored !== "string") return false;
  return lastingPart(sent).startsWith(lastingPart(stored));
}

/**
 * Looks whether a change whose answer was lost has been made. Never rejects.
 *
 * @param before what it was just before a call that was turned away, which is refused where it still is
 * @returns *unclear* as well where the fields are neither as they were nor as they were sent: the portal may store a
 *   text otherwise than it was sent
 */
export async function findUpdate(
  rest: Rest,
  unclear: UnclearUpdate,
  before?: Snapshot,
): Promise<Update> {
  const now = await readSnapshot(rest, unclear.id).catch(PortalError.of);
  if (now instanceof PortalError) return endOf(now) ?? unclear;
  if (changedFields(now.fields, unclear.wanted).length === 0) return { kind: "saved" };
  const isUntouched = before && changedFields(now.fields, before.fields).length === 0;
  return isUntouched ? { kind: "refused", error: unclear.error } : unclear;
}

function endOf({ code }: PortalError): Update | null {
  return code === connectorKind.notFound ? { kind: "gone" } : null;
}
