import type { Rest } from "../bitrix24/rest";
import { type Deletable, type Deletion, deleteOne } from "./deletion";

/**
 * How connectors are deleted.
 *
 * @see https://apidocs.bitrix24.com/api-reference/biconnector/connector/biconnector-connector-delete.html
 */
export const connectorKind: Deletable = {
  remove: (id) => ({ method: "biconnector.connector.delete", params: { id } }),
  look: (id) => ({ method: "biconnector.connector.get", params: { id } }),
  notFound: "CONNECTOR_NOT_FOUND",
  restricted: "CONNECTOR_DELETE_RESTRICTED",
};

/** Deletes one connector. Never rejects: every end is a case of {@link Deletion}. */
export function deleteConnector(rest: Rest, id: number): Promise<Deletion> {
  return deleteOne(rest, connectorKind, id);
}
