import { isRecord } from "../bitrix24/portal-error";
import type { Rest } from "../bitrix24/rest";
import { type Fields, parseDateTime, parseId, parseInteger, parseRows, parseText } from "./parse";

/** A REST BI connector that this application registered (docs/platform.md#connector-fields). */
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

/** Connectors of one answer. */
export interface ListedConnectors {
  connectors: Connector[];
  /** Rows that name no connector, as they have no usable id: as the portal sent them, with their titles if those are texts. */
  unreadable: [row: string, title: string][];
}

/** How far a list was read. */
export interface ListPlace {
  /** The last connector that the portal sent. */
  last: Connector;
  /** All that it sent. */
  ids: readonly number[];
}

/** How the list looks before the person chooses. */
export const firstView: ConnectorListView = { search: "", orderBy: "title", direction: "ASC" };

/**
 * The next connectors of a list, 50 rows at the most.
 *
 * @param place where to go on, null from the beginning: naming it instead of a page number leaves nothing out and
 *   repeats nothing, whatever was added or deleted between two calls, and costs the same however long the list is
 * @throws {PortalError}
 * @see https://apidocs.bitrix24.com/api-reference/biconnector/connector/biconnector-connector-list.html
 */
export async function listConnectors(
  rest: Rest,
  view: ConnectorListView,
  place: ListPlace | null,
): Promise<ListedConnectors> {
  const search = view.search.trim();
  // The OR needs a group of its own: at the top level it would also loosen the portal's own condition
  // (docs/platform.md#an-or-at-the-top-level).
  const matches = { logic: "OR", "%title": search, "%description": search };

  const answer = await rest.read("biconnector.connector.list", {
    select: shownFields,
    filter: [...(search ? [matches] : []), ...(place ? [isAfter(place, view)] : [])],
    order: { [view.orderBy]: view.direction, id: view.direction },
    page: 1,
  });
  const { rows, unreadable } = parseRows(answer, parseConnector);
  return {
    connectors: rows,
    unreadable: unreadable.map((row) => [
      JSON.stringify(row),
      isRecord(row) ? parseText(row.title) : "",
    ]),
  };
}

/** The condition for what comes after a place. Where that has no value to order by, nothing can be compared with it. */
function isAfter({ last, ids }: ListPlace, { orderBy, direction }: ConnectorListView) {
  const value = { title: last.title, dateCreate: last.createdAt, sort: last.sort }[orderBy];
  if (value === null) return { "!@id": ids };
  const sign = direction === "ASC" ? ">" : "<";
  const isTied = { [`=${orderBy}`]: value, [`${sign}id`]: last.id };
  return { logic: "OR", [`${sign}${orderBy}`]: value, 0: isTied };
}

/** What a screen shows of a connector. */
export const shownFields = ["id", "title", "description", "logo", "sort", "dateCreate"];

/** A row with those fields. @throws {PortalError} `UNEXPECTED_ANSWER` when it has no id */
export function parseConnector(row: Fields): Connector {
  return {
    id: parseId(row.id),
    title: parseText(row.title),
    description: parseText(row.description),
    logo: parseText(row.logo),
    sort: parseInteger(row.sort),
    createdAt: parseDateTime(row.dateCreate),
  };
}
