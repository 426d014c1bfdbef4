import { PortalError } from "../bitrix24/portal-error";
import type { Rest } from "../bitrix24/rest";
import {
  type ConnectorFields,
  changedFields,
  type NewerField,
  parseFields,
} from "./connector-fields";
import { type Fields, fieldsOf, parseId, parseList, parseRows } from "./parse";

/** What became of a registration. */
export type Registration =
  | { kind: "registered"; id: number }
  /** The portal said no. Nothing was registered. */
  | { kind: "refused"; error: PortalError }
  /** Neither the answer nor a look at the list told whether it was registered. */
  | { kind: "unclear"; error: PortalError };

/**
 * The newest connector's id, 0 when there is none: what is registered afterwards has a higher one.
 *
 * @throws {PortalError}
 */
export async function newestId(rest: Rest): Promise<number> {
  const rows = await rest.read(listMethod, {
    select: ["id"],
    order: { id: "DESC" },
    page: 1,
  });
  const [newest = 0] = parseRows(rows, (row) => parseId(row.id)).rows;
  return newest;
}

/**
 * Registers a connector, once. Never rejects. After a lost answer it looks for what it sent among the connectors that
 * are newer than `after`: to send it again could make two (docs/platform.md#repeats-by-the-sdk).
 *
 * @param known the newer fields that this portal knows
 * @param after the {@link newestId} from before
 * @see https://apidocs.bitrix24.com/api-reference/biconnector/connector/biconnector-connector-add.html
 */
export async function registerConnector(
  rest: Rest,
  fields: ConnectorFields,
  known: NewerField[],
  after: number,
): Promise<Registration> {
  try {
    const answer = await rest.call("biconnector.connector.add", { fields });
    return { kind: "registered", id: parseId(fieldsOf(answer).id) };
  } catch (error) {
    const reason = PortalError.of(error);
    if (!reason.mayHaveHappened) return { kind: "refused", error: reason };
    return lookForIt(rest, fields, known, after, reason);
  }
}

async function lookForIt(
  rest: Rest,
  fields: ConnectorFields,
  known: NewerField[],
  after: number,
  error: PortalError,
): Promise<Registration> {
  try {
    const rows = await rest.read(listMethod, {
      select: [...listedFields, ...known],
      filter: { "=title": fields.title, ">id": after },
      order: { id: "DESC" },
      page: 1,
    });
    const namesakes = parseList(rows, parseRow);
    const itself = namesakes.find((row) => changedFields(fields, row.fields).length === 0);
    if (itself) return { kind: "registered", id: itself.id };
    // A namesake that differs may be it after all: the portal may store a text otherwise than it was sent.
    return namesakes.length > 0 ? { kind: "unclear", error } : { kind: "refused", error };
  } catch {
    return { kind: "unclear", error };
  }
}

const listMethod = "biconnector.connector.list";

/** Not the logo, which can be large, nor the credentials: enough to tell a connector from its namesakes. */
const listedFields = [
  "id",
  "title",
  "description",
  "sort",
  "urlCheck",
  "urlTableList",
  "urlTableDescription",
  "urlData",
];

function parseRow(row: Fields): { id: number; fields: Partial<ConnectorFields> } {
  const all = parseFields(row);
  const asked = Object.entries(all).filter(([name]) => name in row);
  return { id: parseId(row.id), fields: Object.fromEntries(asked) };
}
