import { generatedStore } from "./scenarios/generated.ts";
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
} as const;

export type ScenarioName = keyof typeof scenarioNames;

const data: Partial<Record<ScenarioName, () => Store>> = {
  empty: createStore,
  page: () => generatedStore(50),
  many: () => generatedStore(10_000),
};

const changes: Partial<Record<ScenarioName, Partial<Switches>>> = {
  "no-access": { access: false },
  "no-scope": { scope: [] },
  "no-plan": { plan: false },
  slow: { latency: 3000 },
  flaky: { flaky: 4 },
  race: { raceOnDelete: true },
  expiry: { tokenLifetime: 15 },
  old: { generation: "old" },
};

/** What a portal starts with: the same every time. */
export function createScenario(name: ScenarioName): { store: Store; switches: Switches } {
  const createData = data[name] ?? typicalStore;
  return {
    store: createData(),
    switches: { ...usualSwitches(), ...structuredClone(changes[name]) },
  };
}
