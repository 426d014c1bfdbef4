import { describe, expect, test } from "vitest";
import { type Fields, parseId } from "../../../src/biconnector/parse";
import { readLists } from "../../../src/biconnector/read-lists";
import type { Portal } from "../../portal/portal.ts";
import { connectorRow } from "../../portal/scenarios/rows.ts";
import { openRest, requestsTo } from "../harness/rest.ts";

const method = "biconnector.connector.list";
const everything = { method, select: ["id"], filter: {} };
const parseRow = (row: Fields) => ({ id: parseId(row.id) });

/** A portal with so many connectors, whose numbers have gaps. */
function open(count: number) {
  const { portal, rest } = openRest("empty");
  portal.switches.rateLimit = null;
  portal.store.connectors = Array.from({ length: count }, (_, index) =>
    connectorRow({ id: 3 * index + 5, title: `Connector ${index}` }),
  );
  return { portal, rest };
}

const idsOf = ({ store }: Portal) => store.connectors.map(({ id }) => id);

describe("reading a list to its end", () => {
  test.each([
    [0, 1],
    [1, 1],
    [49, 1],
    [50, 2],
    [51, 2],
    [549, 2],
    [550, 3],
    [3000, 3],
    [6000, 5],
  ])("gives each of %i rows once, with %i requests", async (count, expected) => {
    const { portal, rest } = open(count);
    const { rows, isComplete } = await readLists(rest, [everything], parseRow);

    expect(rows.map(({ id }) => id)).toEqual(idsOf(portal));
    expect(isComplete).toBe(true);
    expect(requestsTo(portal)).toBe(expected);
  });

  test("reads several at once, each to its own end", async () => {
    const { portal, rest } = open(400);
    const halves = [
      { ...everything, filter: { "<id": 605 } },
      { ...everything, filter: { ">=id": 605 } },
      { ...everything, filter: { "<id": 0 } },
    ];
    const { rows } = await readLists(rest, halves, parseRow);

    expect(rows.map(({ id }) => id)).toEqual(idsOf(portal));
    expect(requestsTo(portal)).toBe(2);
  });

  test.each([1, 2, 5, 9, 12, 30])(
    "leaves out nothing that is there all the time, whatever others do before page call %i",
    async (moment) => {
      const { portal, rest } = open(700);
      const first = new Set(idsOf(portal));
      portal.inject({ method, times: moment - 1, fault: { delay: 0 } });
      portal.inject({
        method,
        fault: { delay: 0 },
        before: ({ store }) => {
          store.connectors = store.connectors.filter((_, index) => index % 7 !== 3);
          store.connectors.push(connectorRow({ id: 90_000, title: "New" }));
        },
      });
      const { rows } = await readLists(rest, [everything], parseRow);

      const read = rows.map(({ id }) => id);
      expect(new Set(read).size).toBe(read.length);
      const always = idsOf(portal).filter((id) => first.has(id));
      expect(read).toEqual(expect.arrayContaining(always));
    },
  );

  test("ends after the request under way when it is stopped, with what was read", async () => {
    const { portal, rest } = open(3000);
    const stop = new AbortController();
    portal.inject({ method: "batch", fault: { delay: 0 }, before: () => stop.abort() });
    const { rows, isComplete } = await readLists(rest, [everything], parseRow, {
      signal: stop.signal,
    });

    expect(isComplete).toBe(false);
    expect(rows).toHaveLength(550);
  });

  test("fails as a whole when a page cannot be read", async () => {
    const { portal, rest } = open(700);
    portal.inject({ method, fault: { delay: 0 } });
    const error = { error: "ACCESS_DENIED", error_description: "" };
    portal.inject({ method, fault: { answer: { status: 200, body: { result: { error } } } } });

    await expect(readLists(rest, [everything], parseRow)).rejects.toMatchObject({
      code: "ACCESS_DENIED",
    });
  });
});
