import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Command, callMany } from "../../../src/bitrix24/batch";
import type { Call } from "../../../src/bitrix24/call";
import type { Damage } from "../../portal/rest/faults.ts";
import { openRest, requestsTo } from "../harness/rest.ts";

const remove = "biconnector.connector.delete";
const list = "biconnector.connector.list";

function open() {
  const { portal, rest } = openRest();
  portal.switches.rateLimit = null;
  return { portal, ...rest };
}

/** The answers to commands, without them. */
async function answersTo(call: Call, commands: Command[]) {
  const pairs = await callMany(call, commands, (command) => command);
  expect(pairs.map(([command]) => command)).toEqual(commands);
  return pairs.map(([, answer]) => answer);
}

const get = (id: number): Command => ({ method: "biconnector.connector.get", params: { id } });

describe("many commands", () => {
  test("go with one request and are answered in their order", async () => {
    const { portal, call } = open();
    const answers = await answersTo(call, [get(2), get(999_999), get(1)]);

    expect(answers).toMatchObject([
      { ok: true, value: { item: { title: "PostgreSQL" } } },
      { ok: false, error: { code: "CONNECTOR_NOT_FOUND", status: 200 } },
      { ok: true, value: { item: { title: "MySQL" } } },
    ]);
    expect(requestsTo(portal)).toBe(1);
  });

  test("that are only one go without a batch around them", async () => {
    const { portal, call } = open();
    const [answer] = await answersTo(call, [get(2)]);

    expect(answer).toMatchObject({ ok: true });
    expect(portal.journal.map(({ method }) => method)).toEqual(["biconnector.connector.get"]);
  });

  test.each([
    "$result[c0][title]",
    '$result"[c0]',
    "$total[sum]",
    "10 $error.x[1]y",
    "half \ud83d",
  ])(
    "arrive as they are, though one has a text that a batch would change or cannot carry: %j",
    async (title) => {
      const { portal, call } = open();
      const ofTitle = (wanted: string): Command => ({
        method: list,
        params: { select: ["id"], filter: { "=title": wanted } },
      });
      const [row] = portal.store.connectors;
      if (row) row.title = title;
      const answers = await answersTo(call, [get(2), ofTitle(title), ofTitle("MySQL"), get(1)]);

      expect(answers).toMatchObject([
        { ok: true, value: { item: { title: "PostgreSQL" } } },
        { ok: true, value: [{}] },
        { ok: true, value: [] },
        { ok: true, value: { item: { title } } },
      ]);
      expect(requestsTo(portal)).toBe(2);
    },
  );

  test("that are none send nothing", async () => {
    const { portal, call } = open();

    expect(await answersTo(call, [])).toEqual([]);
    expect(portal.journal).toEqual([]);
  });

  test.each([
    ["INTERNAL_SERVER_ERROR", 500, true],
    ["ERROR_UNEXPECTED_ANSWER", 500, true],
    ["ERROR_METHOD_NOT_FOUND", 404, false],
    ["ACCESS_DENIED", 200, false],
    ["BX_ERROR", 200, false],
    ["ERROR_ARGUMENT", 400, false],
    ["OPERATION_TIME_LIMIT", 429, false],
  ])("one of which fails at the root with %s", async (code, status, mayHaveHappened) => {
    const { portal, call } = open();
    const body = { error: code, error_description: "The reason" };
    portal.inject({ method: remove, fault: { answer: { status: 500, body } } });
    const commands = [{ method: remove, params: { id: 2 } }, get(1)];

    expect(await answersTo(call, commands)).toMatchObject([
      { ok: false, error: { code, status, mayHaveHappened, message: "The reason" } },
      { ok: true },
    ]);
  });

  test.each([
    {},
    null,
    [],
    "text",
    { result: [], result_error: [] },
    { result: { c1: true } },
    { result: null, result_error: { c1: "broken" } },
  ])("without an answer of their own (%j) are no success", async (result) => {
    const { portal, call } = open();
    portal.inject({
      method: "batch",
      fault: { answer: { status: 200, body: { result, time: {} } } },
    });
    const [first] = await answersTo(call, [get(1), get(2)]);

    expect(first).toMatchObject({
      ok: false,
      error: { code: "UNEXPECTED_ANSWER", mayHaveHappened: true },
    });
  });

  test.each<[string, Damage]>([
    ["NETWORK_ERROR", { lose: "request" }],
    ["NETWORK_ERROR", { lose: "answer" }],
    ["REQUEST_TIMEOUT", { hang: "answer" }],
    ["OVERLOAD_LIMIT", { answer: { status: 503, body: { error: "OVERLOAD_LIMIT" } } }],
  ])("that fail as a whole all have its error: %s (%j)", async (code, fault) => {
    const { portal, call } = open();
    portal.inject({ method: "batch", fault });
    const answers = await answersTo(call, [get(1), get(2)]);

    expect(answers).toMatchObject([
      { ok: false, error: { code } },
      { ok: false, error: { code } },
    ]);
    expect(portal.journal.filter(({ method }) => method === "batch")).toHaveLength(1);
  });

  test("carry any text, number, list and group to the portal as it is", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: "grapheme", minLength: 1 }),
        fc.array(fc.integer({ min: 1 }), { minLength: 1, maxLength: 50 }),
        async (search, ids) => {
          const { portal, call } = open();
          const filter = [
            { logic: "OR", "%title": search, "%description": search },
            { "!@id": ids },
          ];
          const command = { method: list, params: { select: ["id"], filter, page: 1 } };
          await answersTo(call, [command, command]);

          const [received] = portal.journal.filter(({ batched }) => batched);
          expect(received?.params).toEqual({
            select: ["id"],
            filter: [filter[0], { "!@id": ids.map(String) }],
            page: "1",
          });
        },
      ),
      { numRuns: 60 },
    );
  });
});
