import type { Store } from "../store.ts";

type Numbered = "connectors" | "sources" | "credentials" | "tables" | "fields" | "biDatasets";

const numbered: readonly Numbered[] = [
  "connectors",
  "sources",
  "credentials",
  "tables",
  "fields",
  "biDatasets",
];

/** Gives out ids, none of them twice: what was deleted does not come back under its old number. */
export type Numbering = (kind: Numbered) => number;

/** @param storeNow the portal's data at the moment */
export function createNumbering(storeNow: () => Store): Numbering {
  const last = new Map<Numbered, number>();

  const next: Numbering = (kind) => {
    const highest = idsOf(storeNow(), kind).reduce((a, b) => Math.max(a, b), last.get(kind) ?? 0);
    last.set(kind, highest + 1);
    return highest + 1;
  };
  for (const kind of numbered) {
    last.set(kind, next(kind) - 1);
  }
  return next;
}

function idsOf({ tables, ...store }: Store, kind: Numbered): number[] {
  if (kind === "fields") return tables.flatMap(({ fields }) => fields.map(({ id }) => id));
  if (kind === "credentials") {
    return store.sources.flatMap(({ settings }) => settings.map(({ id }) => id));
  }
  if (kind === "tables") return tables.map(({ id }) => id);
  const ids = store[kind].map(({ id }) => id);
  return kind === "biDatasets" ? ids.concat(tables.map(({ externalId }) => externalId)) : ids;
}
