import { stringify } from "qs";
import { expect } from "vitest";
import { resultOf, rootError } from "../testing/answers.ts";
import { unverified } from "./evidence.ts";
import { type Proof, rule } from "./rule.ts";

interface BatchResult {
  result: Record<string, unknown>;
  result_error: Record<string, { error: string; error_description: string }>;
  result_total: unknown;
  result_next: unknown;
  result_time: Record<string, unknown>;
}

async function batch({ call }: Proof, cmd: object, halt: 0 | 1 = 0): Promise<BatchResult> {
  return resultOf(await call("batch", { halt, cmd })) as BatchResult;
}

/** PHP prints an empty map as `[]`. */
function keysOf(map: unknown): string[] {
  return Object.keys(map as object);
}

const remove = (id: number) => `biconnector.connector.delete?id=${id}`;
const get = (id: number) => `biconnector.connector.get?id=${id}`;
const notFound = { error: { error: "CONNECTOR_NOT_FOUND", error_description: expect.any(String) } };

rule("a batch answers with result, result_error and result_time", unverified, async (proof) => {
  const answer = await batch(proof, { mine: "scope", gone: "no.such.method" });
  expect(answer.result).toEqual({ mine: expect.any(Array) });
  expect(answer.result_error).toMatchObject({ gone: { error: "ERROR_METHOD_NOT_FOUND" } });
  expect(keysOf(answer.result_time)).toEqual(["mine"]);
  expect(keysOf(answer.result_total)).toEqual([]);
  expect(keysOf(answer.result_next)).toEqual([]);
});

rule("the parameters of a command are a query in PHP's style", unverified, async (proof) => {
  await proof.addConnector();
  const title = `a&b=c%d+e [f] ${proof.mark}`;
  await proof.addConnector({ title });
  const params = {
    select: ["id", "title"],
    order: { title: "DESC", id: "ASC" },
    filter: [{ logic: "OR", "=title": title, "@id": [0] }],
    page: 1,
  };
  const alone = resultOf(await proof.call("biconnector.connector.list", params));
  expect(alone).toEqual([{ id: expect.anything(), title }]);
  const command = `biconnector.connector.list?${stringify(params)}`;
  expect((await batch(proof, { list: command })).result).toEqual({ list: alone });
});

rule("commands are carried out one after the other, in their order", unverified, async (proof) => {
  const id = await proof.addConnector();
  const { result } = await batch(proof, { before: get(id), delete: remove(id), after: get(id) });
  expect(keysOf(result)).toEqual(["before", "delete", "after"]);
  expect(result.before).toHaveProperty("item.id");
  expect(result.delete).toBe(true);
  expect(result.after).toEqual(notFound);
});

rule("inside a batch an error sits in result.result[key].error", unverified, async (proof) => {
  const id = await proof.addConnector();
  const answer = await batch(proof, { first: remove(id), again: remove(id) });
  expect(answer.result).toEqual({ first: true, again: notFound });
  expect(keysOf(answer.result_error)).toEqual([]);
});

rule("root errors go to result_error; with halt 0 the others go on", unverified, async (proof) => {
  const id = await proof.addConnector();
  const sort = "biconnector.connector.list?order[id]=UP";
  const answer = await batch(proof, { sort, delete: remove(id) });
  expect(answer.result).toEqual({ delete: true });
  expect(answer.result_error).toMatchObject({ sort: { error: "ERROR_ARGUMENT" } });
});

rule("with halt 1 a batch stops at the first error at the root", unverified, async (proof) => {
  const id = await proof.addConnector();
  const cmd = { wrong: "no.such.method", delete: remove(id) };
  const answer = await batch(proof, cmd, 1);
  expect(keysOf(answer.result)).toEqual([]);
  expect(keysOf(answer.result_error)).toEqual(["wrong"]);
  expect(resultOf(await proof.call("biconnector.connector.get", { id }))).toHaveProperty("item");
});

rule("halt 1 does not stop at an error inside a result", unverified, async (proof) => {
  const id = await proof.addConnector();
  const cmd = { none: "biconnector.connector.delete?id=0", delete: remove(id) };
  expect((await batch(proof, cmd, 1)).result).toMatchObject({ delete: true });
});

rule("a batch holds at most 50 commands", unverified, async ({ call }) => {
  const cmd = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`c${index}`, "scope"]));
  const { result } = resultOf(await call("batch", { halt: 0, cmd: cmd(50) })) as BatchResult;
  expect(keysOf(result)).toHaveLength(50);
  expect(await call("batch", { halt: 0, cmd: cmd(51) })).toEqual(
    rootError(400, expect.any(String)),
  );
});

rule("trap: $result[key] is replaced by an earlier answer", unverified, async (proof) => {
  const id = await proof.addConnector();
  const { result } = await batch(proof, {
    found: `biconnector.connector.list?${stringify({ select: ["id"], filter: { "=title": proof.mark } })}`,
    read: "biconnector.connector.get?id=$result[found][0][id]",
  });
  expect(result.read).toMatchObject({ item: { title: proof.mark } });
  expect(Number((result.read as { item: { id: unknown } }).item.id)).toBe(id);
});

rule("trap: a person's text that contains $result[…] does not stay", unverified, async (proof) => {
  const id = await proof.addConnector();
  const title = `${proof.mark} costs $result[mine][0]`;
  const update = `biconnector.connector.update?${stringify({ id, fields: { title } })}`;
  const { result } = await batch(proof, { mine: "scope", update });
  expect(result.update).toBe(true);
  const { item } = resultOf(await proof.call("biconnector.connector.get", { id })) as {
    item: { title: string };
  };
  const [permission] = result.mine as string[];
  expect(item.title).toBe(`${proof.mark} costs ${permission}`);
});

rule("a batch inside a batch is carried out", unverified, async (proof) => {
  const id = await proof.addConnector();
  const inner = `batch?${stringify({ halt: 0, cmd: { delete: remove(id) } })}`;
  const { result } = await batch(proof, { inner, after: get(id) });
  expect(result.inner).toMatchObject({ result: { delete: true } });
  expect(result.after).toEqual(notFound);
});

rule("a command that is no text is skipped and gets no answer", unverified, async (proof) => {
  const cmd = { list: ["scope"], number: 1, nothing: null, mine: "scope" };
  const answer = await batch(proof, cmd);
  expect(keysOf(answer.result)).toEqual(["mine"]);
  expect(keysOf(answer.result_error)).toEqual([]);
});
