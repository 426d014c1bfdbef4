import fc from "fast-check";
import { stringify } from "qs";
import { expect, test } from "vitest";
import { connectorRow, sourceRow } from "../scenarios/rows.ts";
import { nestedError, resultOf, rootError, success } from "../testing/answers.ts";
import { type OpenPortal, openPortal } from "../testing/open-portal.ts";

const restricted = {
  error: {
    error: "CONNECTOR_DELETE_RESTRICTED",
    error_description:
      "Connector cannot be removed. Remove the connections related to the connector first.",
  },
};

interface BatchResult {
  result: Record<string, unknown>;
  result_error: Record<string, { error: string; error_description: string }>;
  result_total: Record<string, unknown>;
  result_next: Record<string, unknown>;
  result_time: Record<string, unknown>;
}

function batch({ call }: OpenPortal, cmd: object, halt: 0 | 1 = 0): BatchResult {
  return resultOf(call("batch", { halt, cmd })) as BatchResult;
}

/** Three connectors; the second has a connection. */
function openWithConnectors(): OpenPortal {
  const open = openPortal();
  const connectors = [1, 2, 3].map((id) => connectorRow({ id, title: `Connector ${id}` }));
  const sources = connectors
    .filter(({ id }) => id === 2)
    .map((connector) => sourceRow(connector, { id: 21, title: "Sales" }));
  Object.assign(open.portal.store, { connectors, sources });
  return open;
}

test("any text comes through the query of a command as it was", () => {
  const open = openPortal();
  open.portal.switches.rateLimit = null;
  const special = fc.constantFrom(..."%&=+?#[]\\' \"");
  const text = fc.oneof(fc.string({ unit: special }), fc.string({ unit: "binary" }));
  fc.assert(
    fc.property(text, (title) => {
      const query = stringify({ id: 1, fields: { title } });
      batch(open, { only: `biconnector.connector.update?${query}` });
      expect(open.portal.journal.at(-1)).toMatchObject({
        params: { id: "1", fields: { title } },
        batched: true,
      });
    }),
  );
});

test("the query of a command begins at its first question mark", () => {
  const open = openPortal();
  batch(open, { only: "biconnector.connector.get?id=a?b" });
  expect(open.portal.journal.at(-1)).toMatchObject({ params: { id: "a?b" } });
});

test("the missing permission is an error of each command, not of the batch", () => {
  const open = openPortal("no-scope");
  const answer = batch(open, { list: "biconnector.connector.list", mine: "scope" });
  expect(answer.result).toEqual({ mine: [] });
  expect(answer.result_error).toMatchObject({ list: { error: "insufficient_scope" } });
});

test("a batch holds at most 50 commands: with more none is carried out", () => {
  const open = openPortal();
  const commands = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`c${index}`, "scope"]));
  expect(Object.keys(batch(open, commands(50)).result)).toHaveLength(50);

  const before = open.portal.journal.length;
  const answer = open.call("batch", { cmd: commands(51) });
  expect(answer).toEqual(rootError(400, expect.any(String)));
  expect(open.portal.journal).toHaveLength(before + 1);
});

test("the root form of a method's own error is an error of the batch", () => {
  const open = openWithConnectors();
  open.portal.switches.errorForm = "root";
  const answer = batch(open, { used: "biconnector.connector.delete?id=2" });
  expect(answer.result_error).toEqual({ used: restricted.error });
  expect(answer.result).toSatisfy(isEmpty);
});

test("the journal has the batch and each of its commands", () => {
  const open = openWithConnectors();
  const cmd = { a: "biconnector.connector.delete?id=1", b: "no.such.method" };
  open.call("batch", { halt: 0, cmd });
  expect(open.portal.journal).toMatchObject([
    { method: "batch", params: { halt: 0, cmd }, batched: false, status: 200 },
    {
      method: "biconnector.connector.delete",
      params: { id: "1" },
      batched: true,
      ...success(true),
    },
    { method: "no.such.method", batched: true, ...rootError(404, "ERROR_METHOD_NOT_FOUND") },
  ]);
});

test("the person's missing rights are an error inside each result", () => {
  const open = openPortal("no-access");
  const { result } = batch(open, { list: "biconnector.connector.list" });
  expect(result.list).toEqual(nestedError("ACCESS_DENIED").body.result);
});

/** PHP prints an empty map as `[]`. */
function isEmpty(value: unknown): boolean {
  return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}
