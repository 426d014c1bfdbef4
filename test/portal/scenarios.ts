import { endlessErrorAnswers, oddErrorAnswers } from "./rest/odd-answers.ts";
import { generatedStore } from "./scenarios/generated.ts";
import { oddStore } from "./scenarios/odd.ts";
import { createStore } from "./scenarios/rows.ts";
import { typicalStore } from "./scenarios/typical.ts";
import type { Store } from "./store.ts";
import { type Switches, usualSwitches } from "./switches.ts";

/** The portals that can be played, with a label for people. */
export const scenarioNames = {
  typical: "Typical data",
  empty: "Empty",
  page: "One page exactly (50)",
  many: "Many (10,000 connectors)",
  "no-access": "No access to BI",
  "no-scope": "No permission biconnector",
  "no-plan": "REST not in the plan",
  slow: "Slow",
  flaky: "Flaky network",
  race: "Restricted race",
  expiry: "Token expires soon",
  old: "Old portal",
  odd: "Odd data",
  "old-database": "Old database (cuts texts off)",
  doubtful: "Doubtful cases, the other way",
  services: "Services that answer late, badly or not at all",
  later: "Lost calls, carried out later",
  gateway: "Proxy errors before a portal that goes on",
  cut: "Sockets cut before the answer",
  overtaking: "Answers that overtake each other",
  rows: "Rows missing, extra or doubled",
  meddling: "Another person at work",
  "odd-errors": "Odd error objects",
  "endless-errors": "Errors of 100,000 characters",
} as const;

export type ScenarioName = keyof typeof scenarioNames;

const data: Partial<Record<ScenarioName, () => Store>> = {
  empty: createStore,
  page: () => generatedStore(50),
  many: () => generatedStore(10_000),
  odd: oddStore,
};

const changes: Partial<Record<ScenarioName, Partial<Switches>>> = {
  "no-access": { access: false },
  "no-scope": { scope: [] },
  "no-plan": { plan: "excluded" },
  slow: { latency: 3000 },
  flaky: { flaky: 4 },
  race: { raceOnDelete: true },
  expiry: { tokenLifetime: 15 },
  old: { generation: "old" },
  odd: { listsAsObjects: true },
  "old-database": { longTexts: "cut" },
  doubtful: { trimTexts: true, tableWithDataset: "refused" },
  services: {
    services: [
      { address: "https://connect.example.com/mysql/", status: 200, body: "OK", delay: 8000 },
      { address: "https://connect.example.com/clickhouse/", status: 500, body: "", delay: 0 },
      { address: "https://connect.example.com/1c/", status: 200, body: "", delay: 0 },
      { address: "https://connect.example.com/", status: 200, body: "OK", delay: 0 },
    ],
  },
  later: {
    mishaps: {
      every: 4,
      damages: [0, 3000, 20_000].map((after) => ({ hang: "later" as const, after })),
    },
  },
  gateway: {
    mishaps: {
      every: 3,
      damages: [{ gateway: 502, after: 3000 }, { gateway: 503 }, { gateway: 504, after: 15_000 }],
    },
  },
  cut: { mishaps: { every: 3, damages: [{ cut: true }] } },
  overtaking: {
    mishaps: { every: 1, damages: [{ late: 4000 }, { late: 0 }, { late: 2000 }, { late: 500 }] },
  },
  rows: {
    mishaps: { every: 1, damages: [{ rows: "doubled" }, { rows: "fewer" }, { rows: "more" }] },
  },
  meddling: { meddling: 2 },
  "odd-errors": { mishaps: { every: 3, damages: oddErrorAnswers } },
  "endless-errors": { mishaps: { every: 3, damages: endlessErrorAnswers } },
};

/** What a portal starts with: the same every time. */
export function createScenario(name: ScenarioName): { store: Store; switches: Switches } {
  const createData = data[name] ?? typicalStore;
  return {
    store: createData(),
    switches: { ...usualSwitches(), ...structuredClone(changes[name]) },
  };
}
