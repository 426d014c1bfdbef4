import type { Store } from "../store.ts";
import { addConnectionMeanwhile } from "./biconnector/race.ts";
import type { Context } from "./context.ts";
import { createRandom } from "./random.ts";

/** Another person at the same portal, who does something now and then: the same things every time. */
export interface Meddler {
  meddle(context: Context): void;
}

export function createMeddler(): Meddler {
  const random = createRandom(20_261_125);
  const pick = <Item>(items: readonly Item[]): Item | undefined =>
    items[Math.floor(random() * items.length)];

  const deeds: ((context: Context) => void)[] = [
    function rename({ store }) {
      const connector = pick(ownConnectors(store));
      if (connector) connector.title = `${connector.title.slice(0, 500)} (renamed)`;
    },
    function connect(context) {
      const connector = pick(ownConnectors(context.store));
      if (connector) addConnectionMeanwhile({ ...context, raced: new Set() }, connector);
    },
    function disconnect({ store }) {
      const source = pick(
        store.sources.filter(({ id }) => !store.tables.some(({ sourceId }) => sourceId === id)),
      );
      if (source) store.sources.splice(store.sources.indexOf(source), 1);
    },
    function remove({ store }) {
      const connector = pick(
        ownConnectors(store).filter(
          ({ id }) => !store.sources.some(({ connectorId }) => connectorId === id),
        ),
      );
      if (connector) store.connectors.splice(store.connectors.indexOf(connector), 1);
    },
  ];

  return { meddle: (context) => pick(deeds)?.(context) };
}

function ownConnectors({ connectors, clientId }: Store) {
  return connectors.filter((row) => row.clientId === clientId);
}
