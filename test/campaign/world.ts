import { createRest, type Rest } from "../../src/bitrix24/rest";
import { createPortal, type Portal } from "../portal/portal.ts";
import type { Damage } from "../portal/rest/faults.ts";
import type { Call } from "../portal/rest/journal.ts";
import { endlessErrorAnswers, oddErrorAnswers } from "../portal/rest/odd-answers.ts";
import { asParameters } from "../portal/rest/parameters.ts";
import { createRandom } from "../portal/rest/random.ts";
import { connectorRow, otherApplication, sourceRow, tableRow } from "../portal/scenarios/rows.ts";
import type { ConnectorRow } from "../portal/store.ts";
import { sdkOn } from "../unit/harness/sdk.ts";

/** A portal of random data on which random things go wrong, and the application's way to it. */
export interface World {
  portal: Portal;
  rest: Rest;
  dice: Dice;
  /** A connector as the portal told it last before it was to be deleted, or at all. */
  asRead(id: number): ConnectorRow | undefined;
  /** Begins another deletion: what is read from now on counts for it. @returns how many calls came before it */
  begin(): number;
  /** Lets a few of the next calls go wrong. */
  trouble(): void;
}

/** Random choices. */
interface Dice {
  /** A whole number from 0 up to, but not including, `below`. */
  number(below: number): number;
  chance(share: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
}

/** What turns a call away: nothing is carried out. */
const refusals: readonly Damage[] = (
  [
    [503, "QUERY_LIMIT_EXCEEDED"],
    [429, "OPERATION_TIME_LIMIT"],
    [403, "INVALID_CREDENTIALS"],
    [401, "NO_AUTH_FOUND"],
  ] as const
).map(([status, error]) => ({ answer: { status, body: { error } } }));

/**
 * What can go wrong. Not: a list that lacks rows. What is there and is never sent cannot be known by anybody.
 */
const damages: readonly Damage[] = [
  { lose: "request" },
  { lose: "answer" },
  { hang: "request" },
  { hang: "answer" },
  { hang: "later" },
  { gateway: 502 },
  { gateway: 503 },
  { gateway: 504, after: Number.POSITIVE_INFINITY },
  { cut: true },
  { rows: "more" },
  { rows: "doubled" },
  ...oddErrorAnswers,
  ...endlessErrorAnswers,
  ...refusals,
];

const methods = [
  "*",
  "*",
  "batch",
  "biconnector.connector.get",
  "biconnector.connector.list",
  "biconnector.connector.add",
  "biconnector.connector.update",
  "biconnector.connector.delete",
  "biconnector.source.list",
  "biconnector.source.delete",
  "biconnector.table.list",
];

export function createWorld(seed: number): World {
  const dice = createDice(seed);
  const portal = createPortal({ scenario: "empty" });
  fill(portal, dice);
  Object.assign(portal.switches, {
    rateLimit: null,
    meddling: dice.chance(0.5) ? 1 + dice.number(4) : 0,
    numbersAsStrings: dice.chance(0.5),
    listsAsObjects: dice.chance(0.3),
    errorForm: dice.chance(0.2) ? "root" : "nested",
    trimTexts: dice.chance(0.3),
    tableWithDataset: dice.chance(0.5) ? "refused" : "deleted",
  });

  const read = createReadings();
  return {
    portal,
    rest: createRest(sdkOn(impatient(portal, read)), 0),
    dice,
    asRead: (id) => read.last(id),
    begin() {
      read.begin();
      return portal.journal.length;
    },
    trouble() {
      for (let left = dice.number(7); left > 0; left--) {
        const times = 1 + dice.number(3);
        const method = dice.pick(methods);
        // What comes first may pass.
        portal.inject({ method, times: dice.number(3), fault: { delay: 0 } });
        portal.inject({ method, times, fault: dice.pick(damages) });
      }
      if (dice.chance(0.1)) {
        portal.inject({ method: "*", fault: { delay: 0 }, before: (its) => its.expireTokens() });
      }
    },
  };
}

/** The connectors that the application has registered. */
export function ownConnectors({ portal: { store } }: World): ConnectorRow[] {
  return store.connectors.filter(({ clientId }) => clientId === store.clientId);
}

function createDice(seed: number): Dice {
  const random = createRandom(seed);
  const number = (below: number) => Math.floor(random() * below);
  return {
    number,
    chance: (share) => random() < share,
    pick(items) {
      const item = items[number(items.length)];
      if (item === undefined) throw new Error("There is nothing to pick from.");
      return item;
    },
  };
}

const titles = ["Sales", "Sales", " Stock ", "Заказы", "في", "A\u0000B", "50 % off", "😀 Finance"];

function fill({ store }: Portal, dice: Dice): void {
  const count = dice.chance(0.03) ? 60 + dice.number(60) : 1 + dice.number(8);
  for (let id = 1; id <= count; id++) {
    const connector = connectorRow({
      id,
      title: dice.pick(titles),
      description: dice.chance(0.3) ? null : dice.pick(["", "Figures", "a\nb"]),
      sourceCode: dice.chance(0.5) ? null : "",
      ...(dice.chance(0.1) && { clientId: otherApplication }),
      ...(dice.chance(0.1) && { settings: [] }),
      ...(dice.chance(0.05) && { urlData: "" }),
    });
    store.connectors.push(connector);
    const uses = dice.chance(0.5) ? 0 : dice.chance(0.1) ? 45 + dice.number(70) : dice.number(4);
    for (let each = 0; each < uses; each++) connect(connector);
  }

  // No number is given out twice, not even that of the last one that was deleted.
  const last = connectorRow({ id: 1000, title: "Foreign", clientId: otherApplication });
  store.connectors.push(last);
  store.sources.push(sourceRow(last, { id: 10_000, title: "Foreign" }));

  function connect(connector: ConnectorRow) {
    const id = store.sources.length + 1;
    const hidden = dice.chance(0.1);
    const source = sourceRow(connector, { id, title: `Connection ${id}`, hidden });
    store.sources.push(source);
    for (let each = dice.chance(0.7) ? 0 : dice.number(3); each > 0; each--) {
      const number = store.tables.length + 1;
      const externalId = dice.chance(0.3) ? number : 0;
      store.tables.push(tableRow(source, { id: number, name: `Table ${number}`, externalId }));
    }
  }
}

/** What the portal told of connectors. */
interface Readings {
  note(call: Call, { store }: Portal): void;
  last(id: number): ConnectorRow | undefined;
  /** Another deletion begins. */
  begin(): void;
}

/** A look at what may be deleted yet is no reading: a copy is as fresh as the call that deletes, not as its end. */
function createReadings(): Readings {
  const told = new Map<number, ConnectorRow>();
  const toldBefore = new Map<number, ConnectorRow>();
  return {
    note(call, { store }) {
      const { method, params, status, body } = call;
      const id = Number(params.id);
      const { item } = asParameters(asParameters(body).result);
      const { title } = asParameters(item);
      // Somebody may have changed its title, or deleted it, since it was told.
      const row = store.connectors.find((each) => each.id === id) ?? told.get(id);
      const isRead = method === "biconnector.connector.get" && status === 200;
      if (isRead && row && typeof title === "string") {
        told.set(id, structuredClone({ ...row, title }));
      }
      for (const asked of deletedBy(call)) {
        const last = told.get(asked);
        if (last) toldBefore.set(asked, last);
      }
    },
    last: (id) => toldBefore.get(id) ?? told.get(id),
    begin: () => toldBefore.clear(),
  };
}

/** The same portal for a caller who waits for nothing: an answer that never comes is one that was lost. */
function impatient(portal: Portal, read: Readings): Portal {
  return {
    ...portal,
    rest(method, params) {
      const before = portal.journal.length;
      const answer = portal.rest(method, params);
      for (const call of portal.journal.slice(before)) read.note(call, portal);
      if (!("hang" in answer)) return answer;
      return { lost: answer.executed ? "answer" : "request" };
    },
  };
}

/** The connectors that a call asks to delete, as it is sent: the commands of a batch may be carried out later. */
function deletedBy({ method, params, batched }: Call): number[] {
  if (method === "biconnector.connector.delete" && !batched) return [Number(params.id)];
  if (method !== "batch") return [];
  const commands = JSON.stringify(params.cmd).matchAll(/connector\.delete\?id=(\d+)/g);
  return [...commands].map(([, id]) => Number(id));
}
