import { InfiniteQueryObserver, QueryClient } from "@tanstack/react-query";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { ConnectorListView } from "../../../src/biconnector/connectors";
import type { Portal } from "../../../src/bitrix24/portal";
import { createRest } from "../../../src/bitrix24/rest";
import { connectorsQuery } from "../../../src/queries/connectors";
import { createPortal } from "../../portal/portal.ts";
import { connectorRow } from "../../portal/scenarios/rows.ts";
import { sdkOn } from "../harness/sdk.ts";

/** Few different values, so that many connectors have the same. */
const row = fc.record({
  title: fc.constantFrom("", "a", "A", "b", "Ä", "100%", "🚀"),
  sort: fc.constantFrom(100, -1, 2),
  dateCreate: fc.constantFrom("2026-01-01 00:00:00", "2026-01-01 00:00:01"),
});

/** What others do between two pages. */
const meddling = fc.record({
  added: fc.array(row, { maxLength: 3 }),
  deleted: fc.array(fc.nat(), { maxLength: 3 }),
  edited: fc.array(fc.tuple(fc.nat(), row), { maxLength: 2 }),
});

const views: fc.Arbitrary<ConnectorListView> = fc.record({
  search: fc.constant(""),
  orderBy: fc.constantFrom("title", "dateCreate", "sort"),
  direction: fc.constantFrom("ASC", "DESC"),
});

test("page by page nothing is lost or doubled, and no request grows, whatever others do meanwhile", async () => {
  await fc.assert(
    fc.asyncProperty(
      views,
      fc.array(row, { minLength: 45, maxLength: 210 }),
      fc.array(meddling, { minLength: 5, maxLength: 5 }),
      async (view, rows, steps) => {
        const portal = createPortal({ scenario: "empty" });
        portal.switches.rateLimit = null;
        const { store } = portal;
        store.connectors = rows.map((each, index) => connectorRow({ id: index + 1, ...each }));
        const untouched = new Set(store.connectors.map(({ id }) => id));
        const shown = new QueryClient();
        const list = new InfiniteQueryObserver(
          shown,
          connectorsQuery({ rest: createRest(sdkOn(portal), 1) } as Portal, view),
        );

        let { data, hasNextPage, error } = await list.fetchNextPage();
        for (let page = 0; hasNextPage; page++) {
          const { added, deleted, edited } = steps[page % steps.length] ?? steps[0] ?? nothing;
          for (const place of deleted) {
            const gone = store.connectors[place % store.connectors.length]?.id ?? 0;
            store.connectors = store.connectors.filter(({ id }) => id !== gone);
            untouched.delete(gone);
          }
          for (const [place, change] of edited) {
            const changed = store.connectors[place % store.connectors.length];
            if (changed) untouched.delete(Object.assign(changed, change).id);
          }
          // Few enough for the list to come to an end.
          for (const each of page < 5 ? added : []) {
            const id = Math.max(0, ...store.connectors.map((other) => other.id)) + 1_000;
            store.connectors.push(connectorRow({ id, ...each }));
          }
          ({ data, hasNextPage, error } = await list.fetchNextPage());
        }
        expect(error).toBeNull();

        const ids = data?.pages.flatMap(({ connectors }) => connectors.map(({ id }) => id)) ?? [];
        expect(ids.length).toBe(new Set(ids).size);
        expect([...untouched].filter((id) => !ids.includes(id))).toEqual([]);
        const lengths = portal.journal.map(({ params }) => JSON.stringify(params).length);
        expect(Math.max(...lengths)).toBeLessThan(400);
      },
    ),
    { numRuns: 40 },
  );
});

const nothing = { added: [], deleted: [], edited: [] };
