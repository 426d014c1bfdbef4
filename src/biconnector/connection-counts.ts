import type { Command } from "../bitrix24/batch";
import { parseId, parseList } from "./parse";

/**
 * Asks whose connections there are, in the order of the connectors: all of an earlier one come before those of a
 * later one.
 */
export function countingCommand(page: number, connectorIds: number[]): Command {
  return {
    method: "biconnector.source.list",
    params: {
      select: ["id", "connectorId"],
      filter: { "@connectorId": connectorIds },
      order: { connectorId: "ASC", id: "ASC" },
      page,
    },
  };
}

/**
 * The connector of every connection in the answer.
 *
 * @throws {PortalError} when it is not a list of connections
 */
export function parseCounted(value: unknown): number[] {
  return parseList(value, (row) => parseId(row.connectorId));
}
