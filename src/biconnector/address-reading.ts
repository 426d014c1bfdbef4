import { PortalError } from "../bitrix24/portal-error";
import type { Rest } from "../bitrix24/rest";
import { readByIds } from "./connectors-by-id";
import { connectorKind } from "./deletable";
import { findGone } from "./deletion";
import { type Fields, parseId } from "./parse";
import { type Addresses, serviceAddresses } from "./service";

/** The addresses of connectors, by their ids. What is neither found nor gone could not be read. */
export interface ReadAddresses {
  found: Map<number, Addresses>;
  gone: Set<number>;
}

/**
 * The addresses of connectors as they are now, without their logos and credentials. What a list lacks is only called
 * gone after the portal has said so.
 *
 * @throws {PortalError}
 * @see https://apidocs.bitrix24.com/api-reference/biconnector/connector/biconnector-connector-list.html
 */
export async function readAddresses(rest: Rest, ids: number[]): Promise<ReadAddresses> {
  const found = new Map(await readByIds(rest, ids, ["id", ...serviceAddresses], parseRow));
  const missing = ids.filter((id) => !found.has(id));
  const gone = await findGone(
    rest,
    missing.map((id) => ({ kind: connectorKind, id })),
  );
  return { found, gone: new Set(gone.map(({ id }) => id)) };
}

/** @throws {PortalError} for a row that lacks an address: what is not known is not changed */
function parseRow(row: Fields): [id: number, Addresses] {
  const entries = serviceAddresses.map((name) => {
    const address = row[name];
    if (typeof address !== "string") throw new PortalError("UNEXPECTED_ANSWER", 200);
    return [name, address];
  });
  return [parseId(row.id), Object.fromEntries(entries) as Addresses];
}
