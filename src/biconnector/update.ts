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
  /** The portal said no. Nothing was saved. */
  | { kind: "refused"; error: PortalError }
  /** Neither the answer nor another look told whether it was saved. */
  | { kind: "unclear"; error: PortalError };

/**
 * Changes a connector: sends only the fields that differ. Never rejects.
 *
 * @param before what the person saw when they began
 * @param after what they want
 * @see https://apidocs.bitrix24.com/api-reference/biconnector/connector/biconnector-connector-update.html
 */
export async function updateConnector(
  rest: Rest,
  before: Snapshot,
  after: ConnectorFields,
): Promise<Update> {
  const names = changedFields(after, before.fields);
  try {
    const now = await readSnapshot(rest, before.id);
    if (names.length === 0) return { kind: "saved" };
    if (changedFields(now.fields, before.fields).length > 0) {
      return { kind: "changed-meanwhile", now };
    }
    const fields = Object.fromEntries(names.map((name) => [name, after[name]]));
    const answer = await rest.call("biconnector.connector.update", { id: before.id, fields });
    if (answer === true) return { kind: "saved" };
    return await lookAgain(rest, before.id, after, new PortalError("UNEXPECTED_ANSWER", 200));
  } catch (error) {
    const reason = PortalError.of(error);
    if (reason.code === "CONNECTOR_NOT_FOUND") return { kind: "gone" };
    if (!reason.mayHaveHappened) return { kind: "refused", error: reason };
    return lookAgain(rest, before.id, after, reason);
  }
}

/** Finds out whether a change whose answer was lost was made. */
async function lookAgain(
  rest: Rest,
  id: number,
  wanted: ConnectorFields,
  error: PortalError,
): Promise<Update> {
  return readSnapshot(rest, id).then(
    (now) =>
      changedFields(wanted, now.fields).length === 0
        ? { kind: "saved" }
        : { kind: "refused", error },
    (reason) =>
      PortalError.of(reason).code === "CONNECTOR_NOT_FOUND"
        ? { kind: "gone" }
        : { kind: "unclear", error },
  );
}
