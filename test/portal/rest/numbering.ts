import type { Store } from "../store.ts";

type Numbered = "connectors" | "sources" | "tables" | "fields" | "biDatasets";

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
  for (const kind of ["connectors", "sources", "tables", "fields", "biDatasets"] as const) {
    last.set(kind, next(kind) - 1);
  }
  return next;
}

function idsOf({ tables, ...store }: Store, kind: Numbered): number[] {
  if (kind === "fields") return tables.flatMap(({ fields }) => fields.map(({ id }) => id));
  if (kind === "tables") return tables.map(({ id }) => id);
  const ids = store[kind].map(({ id }) => id);
  return kind === "biDatasets" ? ids.concat(tables.map(({ externalId }) => externalId)) : ids;
}
