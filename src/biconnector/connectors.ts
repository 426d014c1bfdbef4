import type { Call } from "../bitrix24/call";
import { PortalError } from "../bitrix24/portal-error";
import { type Deletion, settleDeletion } from "./deletion";
import { type Fields, parseDateTime, parseId, parseInteger, parseList, parseText } from "./parse";

/** A REST BI connector that this application registered (PLATFORM 4.3). */
export interface Connector {
  id: number;
  title: string;
  description: string;
  /** An address or data URI of an image, as the portal stores it: not checked in any way. */
  logo: string;
  /** The place among its siblings that its author gave it. */
  sort: number | null;
  /** `YYYY-MM-DD HH:MM:SS` in the portal's time, without a zone. */
  createdAt: string | null;
}

/** The columns that a list can be ordered by, with the portal's names. */
export type ConnectorColumn = "title" | "dateCreate" | "sort";

/** Which connectors, and in which order. */
export interface ConnectorListView {
  /** Text that the title or the description contains; empty for all. */
  search: string;
  orderBy: ConnectorColumn;
  direction: "ASC" | "DESC";
}

/**
 * The next connectors of a list, 50 at the most.
 *
 * @param except ids that the caller has already: naming them instead of a page number leaves nothing out and
 *   repeats nothing, whatever was added or deleted between two calls
 * @throws {PortalError}
 * @see https://apidocs.bitrix24.com/api-reference/biconnector/connector/biconnector-connector-list.html
 */
export async function listConnectors(
  call: Call,
  view: ConnectorListView,
  except: number[],
): Promise<Connector[]> {
  const search = view.search.trim();
  // The OR needs a group of its own: at the top level it would also loosen the portal's own condition (PLATFORM 4.5).
  const matches = { logic: "OR", "%title": search, "%description": search };
  const isNew = { "!@id": except };

  const answer = await call("biconnector.connector.list", {
    select: ["id", "title", "description", "logo", "sort", "dateCreate"],
    filter: [...(search ? [matches] : []), ...(except.length > 0 ? [isNew] : [])],
    order: { [view.orderBy]: view.direction, id: view.direction },
    page: 1,
  });
  return parseList(answer, parseConnector);
}

/** Whether the portal still has this connector. @throws {PortalError} when it could not be asked */
export async function connectorExists(call: Call, id: number): Promise<boolean> {
  try {
    await call("biconnector.connector.get", { id });
    return true;
  } catch (error) {
    if (error instanceof PortalError && error.code === "CONNECTOR_NOT_FOUND") return false;
    throw error;
  }
}

/**
 * Deletes one connector. Never rejects: every end is a case of {@link Deletion}.
 *
 * @param isThere asks again after a lost answer; may repeat itself, as it only reads
 * @see https://apidocs.bitrix24.com/api-reference/biconnector/connector/biconnector-connector-delete.html
 */
export function deleteConnector(
  call: Call,
  id: number,
  isThere: () => Promise<boolean> = () => connectorExists(call, id),
): Promise<Deletion> {
  return settleDeletion(() => call("biconnector.connector.delete", { id }), isThere, {
    notFound: "CONNECTOR_NOT_FOUND",
    restricted: "CONNECTOR_DELETE_RESTRICTED",
  });
}

function parseConnector(row: Fields): Connector {
  return {
    id: parseId(row.id),
    title: parseText(row.title),
    description: parseText(row.description),
    logo: parseText(row.logo),
    sort: parseInteger(row.sort),
    createdAt: parseDateTime(row.dateCreate),
  };
}
