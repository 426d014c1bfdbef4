import { createRandom, type Random } from "../rest/random.ts";
import type { ConnectorRow, ConnectorSetting, SourceRow, Store } from "../store.ts";
import { logos } from "./logos.ts";
import { connectorRow, createStore, otherApplication, sourceRow } from "./rows.ts";

const subjects = ["Sales", "Finance", "Stock", "Marketing", "Service", "Staff", "Production"];
const systems = ["ledger", "warehouse", "events", "archive", "replica", "planning"];
const places = ["Berlin", "Lisbon", "Nairobi", "Osaka", "Lima", "Toronto", "Pune", "Oslo"];

const settings: ConnectorSetting[] = [{ code: "token", name: "Token", type: "STRING" }];

/** How many connections ten connectors have: half of them hardly any, one of them most; five on average. */
const uses = [0, 0, 0, 1, 1, 2, 3, 5, 8, 30];

/** So many connectors of this application, five connections to each on average, and some of another application. */
export function generatedStore(count: number): Store {
  const random = createRandom(20_260_101);
  const own = Array.from({ length: count }, (_, index) => generatedConnector(index + 1, random));
  const foreign = [1, 2, 3].map((number) =>
    connectorRow({
      id: count + number,
      title: `Foreign connector ${number}`,
      clientId: otherApplication,
    }),
  );

  const sources: SourceRow[] = [];
  for (let start = 0; start < count; start += uses.length) {
    const counts = shuffled(uses, random);
    own.slice(start, start + uses.length).forEach((connector, index) => {
      for (let number = counts[index] ?? 0; number > 0; number--) {
        sources.push(generatedSource(connector, sources.length + 1, random));
      }
    });
  }
  return { ...createStore(), connectors: [...own, ...foreign], sources };
}

function generatedConnector(id: number, random: Random): ConnectorRow {
  const subject = pick(subjects, random);
  const system = pick(systems, random);
  return connectorRow({
    id,
    title: `${subject} ${system} ${String(id).padStart(5, "0")}`,
    logo: pick(Object.values(logos), random),
    description: `${subject} figures from the ${system} in ${pick(places, random)}.`,
    settings,
    sort: 10 * Math.ceil(random() * 50),
  });
}

function generatedSource(connector: ConnectorRow, id: number, random: Random): SourceRow {
  return sourceRow(connector, {
    id,
    title: `${pick(places, random)} ${String(id).padStart(5, "0")}`,
    active: random() < 0.9,
  });
}

function pick<Item>(items: readonly Item[], random: Random): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error("There is nothing to pick from.");
  return item;
}

function shuffled<Item>(items: readonly Item[], random: Random): Item[] {
  return items
    .map((item) => ({ item, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}
