import { createRest, type Rest } from "../../../src/bitrix24/rest";
import { createPortal, type Portal } from "../../portal/portal.ts";
import type { ScenarioName } from "../../portal/scenarios.ts";
import { sdkOn } from "./sdk.ts";

/** A fresh local portal, and the application's way to it, on which a read is repeated at once. */
export function openRest(scenario: ScenarioName = "typical"): { portal: Portal; rest: Rest } {
  const portal = createPortal({ scenario });
  return { portal, rest: createRest(sdkOn(portal), 1) };
}

/** The same, with three of its connectors whose connections a test decides on. */
export function openConnections() {
  const { portal, rest } = openRest();
  portal.switches.rateLimit = null;
  const { store } = portal;
  const ids = store.connectors
    .filter(({ clientId }) => clientId === store.clientId)
    .slice(0, 3)
    .map(({ id }) => id);
  const [template] = store.sources;

  /** Leaves the portal with so many connections of the three connectors. */
  function connect(...counts: number[]) {
    store.sources = counts.flatMap((count, index) =>
      Array.from({ length: count }, (_, number) => ({
        ...(template as NonNullable<typeof template>),
        hidden: false,
        id: 10_000 * (index + 1) + number,
        title: `Connection ${number}`,
        connectorId: ids[index] ?? 0,
      })),
    );
  }
  return { portal, rest, ids, connect };
}

/** The calls of one method that the portal has received, with their parameters. */
export function callsOf({ journal }: Portal, method: string) {
  return journal.filter((call) => call.method === method).map((call) => call.params);
}

/** How many requests the portal has received: a batch is one. */
export function requestsTo({ journal }: Portal): number {
  return journal.filter(({ batched }) => !batched).length;
}
