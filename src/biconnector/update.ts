import { PortalError } from "../bitrix24/portal-error";
import type { Rest } from "../bitrix24/rest";
import { type ConnectorFields, changedFields } from "./connector-fields";
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
}

/**
 * Changes a connector: sends only the fields that differ. Never rejects.
 *
 * @param before what the person saw when they began
 * @param after what they want
 * @param earlier a change of this one that may have been made in the meantime: it is nobody else's
 * @see https://apidocs.bitrix24.com/api-reference/biconnector/connector/biconnector-connector-update.html
 */
export async function updateConnector(
  rest: Rest,
  before: Snapshot,
  after: ConnectorFields,
  earlier?: UnclearUpdate,
): Promise<Update> {
  const { id } = before;
  const now = await readSnapshot(rest, id).catch(PortalError.of);
  if (now instanceof PortalError) return endOf(now) ?? { kind: "refused", error: now };

  const own = new Set(Object.keys(earlier?.wanted ?? {}));
  const theirs = changedFields(now.fields, before.fields).filter((name) => !own.has(name));
  if (theirs.length > 0) return { kind: "changed-meanwhile", now };
  const names = changedFields(after, now.fields);
  if (names.length === 0) return { kind: "saved" };

  const wanted = Object.fromEntries(names.map((name) => [name, after[name]]));
  const unclear = (error: PortalError): UnclearUpdate => ({ kind: "unclear", error, id, wanted });
  try {
    const answer = await rest.call("biconnector.connector.update", { id, fields: wanted });
    if (answer === true) return { kind: "saved" };
    return await findUpdate(rest, unclear(new PortalError("UNEXPECTED_ANSWER", 200)));
  } catch (error) {
    const reason = PortalError.of(error);
    if (reason.mayHaveHappened) return findUpdate(rest, unclear(reason));
    return endOf(reason) ?? { kind: "refused", error: reason };
  }
}

/**
 * Looks whether a change whose answer was lost has been made. Never rejects.
 *
 * @returns *unclear* as well where the fields are neither as they were nor as they were sent: the portal may store a
 *   text otherwise than it was sent
 */
export async function findUpdate(rest: Rest, unclear: UnclearUpdate): Promise<Update> {
  const now = await readSnapshot(rest, unclear.id).catch(PortalError.of);
  if (now instanceof PortalError) return endOf(now) ?? unclear;
  const isMade = changedFields(now.fields, unclear.wanted).length === 0;
  return isMade ? { kind: "saved" } : unclear;
}

function endOf({ code }: PortalError): Update | null {
  return code === "CONNECTOR_NOT_FOUND" ? { kind: "gone" } : null;
}
