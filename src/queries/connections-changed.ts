import type { QueryClient } from "@tanstack/react-query";
import type { Connection } from "../biconnector/connections";
import { dialogKeys } from "./dialog-keys";
import { keys } from "./keys";

/**
 * Brings everything up to date that shows connections, or tables read through them: on the screen it is read again,
 * elsewhere forgotten. What was asked for before counts no more.
 *
 * @param connectorIds whose connections changed
 * @param goneId a connection that does not exist any more
 * @returns once it was read again
 */
export async function connectionsChanged(
  client: QueryClient,
  connectorIds: readonly number[],
  goneId?: number,
): Promise<void> {
  const concerned = new Set<unknown>(connectorIds);
  const filter = {
    queryKey: keys.connections,
    predicate: ({ queryKey: [, , of] }: { queryKey: readonly unknown[] }) =>
      concerned.has(of) || (Array.isArray(of) && of.some((id) => concerned.has(id))),
  };
  await client.cancelQueries(filter);
  for (const id of goneId === undefined ? [] : connectorIds) {
    client.setQueryData<Connection[]>(dialogKeys.connectionsOf(id), (list) =>
      list?.filter((connection) => connection.id !== goneId),
    );
  }
  await client.invalidateQueries(filter);
}
