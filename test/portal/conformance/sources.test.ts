import { expect } from "vitest";
import { columnOf, nestedError, resultOf, rowsOf, success } from "../testing/answers.ts";
import { unverified } from "./evidence.ts";
import { type Proof, rule } from "./rule.ts";

const list = "biconnector.source.list";
const moment = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/;
const unreachable = "https://nothing.invalid/check";

interface StoredSource {
  connection: Record<string, unknown>;
  connectorId: unknown;
  settings: Record<string, unknown>[];
}

async function read({ call }: Proof, id: number): Promise<StoredSource> {
  const { item } = resultOf(await call("biconnector.source.get", { id })) as { item: StoredSource };
  return { ...item, settings: Object.values(item.settings) };
}

const valuesOf = ({ settings }: StoredSource) =>
  Object.fromEntries(settings.map(({ code, value }) => [code, value]));

rule("connection: add answers {id}, update and delete answer true", unverified, async (proof) => {
  const connectorId = await proof.addConnector();
  const id = await proof.addSource(connectorId);
  const fields = { title: `${proof.mark} 2` };
  expect(await proof.call("biconnector.source.update", { id, fields })).toEqual(success(true));
  expect((await read(proof, id)).connection.title).toBe(fields.title);
  expect(await proof.call("biconnector.source.delete", { id })).toEqual(success(true));
  expect(await proof.call("biconnector.source.get", { id })).toEqual(
    nestedError("SOURCE_NOT_FOUND"),
  );
});

rule("source.get nests: {item: {connection, connectorId, settings}}", unverified, async (proof) => {
  const connectorId = await proof.addConnector();
  const id = await proof.addSource(connectorId);
  const item = await read(proof, id);
  expect(Object.keys(item).sort()).toEqual(["connection", "connectorId", "settings"]);
  expect(Number(item.connectorId)).toBe(connectorId);
  expect(item.connection).toMatchObject({
    title: proof.mark,
    type: "rest",
    code: `rest_${connectorId}`,
    dateCreate: expect.stringMatching(moment),
  });
});

rule("stored settings come as {id, code, name, type, value}", unverified, async (proof) => {
  const id = await proof.addSource(await proof.addConnector());
  const { settings } = await read(proof, id);
  expect(settings).toEqual([
    { id: expect.anything(), code: "host", name: "Host", type: "STRING", value: "db" },
    { id: expect.anything(), code: "port", name: "Port", type: "INT", value: "1" },
  ]);
});

rule("codes that the connector does not declare are dropped", unverified, async (proof) => {
  const connectorId = await proof.addConnector();
  const settings = { host: "db", port: "1", secret: "x" };
  const id = await proof.addSource(connectorId, { settings });
  expect(Object.keys(valuesOf(await read(proof, id))).sort()).toEqual(["host", "port"]);
  const fields = { title: proof.mark, settings: { other: "y" } };
  expect(await proof.call("biconnector.source.update", { id, fields })).toEqual(success(true));
  expect(Object.keys(valuesOf(await read(proof, id))).sort()).toEqual(["host", "port"]);
});

rule("source.update merges settings by code", unverified, async (proof) => {
  const id = await proof.addSource(await proof.addConnector());
  const fields = { title: proof.mark, settings: { port: "2" } };
  expect(await proof.call("biconnector.source.update", { id, fields })).toEqual(success(true));
  expect(valuesOf(await read(proof, id))).toEqual({ host: "db", port: "2" });
});

rule("source.update requires title", unverified, async (proof) => {
  const id = await proof.addSource(await proof.addConnector());
  const before = await read(proof, id);
  const fields = { description: "New", settings: { port: "2" } };
  const { body } = await proof.call("biconnector.source.update", { id, fields });
  const { result, error } = body as { result?: { error?: unknown }; error?: unknown };
  expect(error ?? result?.error).toBeTruthy();
  expect(await read(proof, id)).toEqual(before);
});

rule("a new connection is active, and active is not read", unverified, async (proof) => {
  const id = await proof.addSource(await proof.addConnector(), { active: false });
  const isActive = async () => (await read(proof, id)).connection.active;
  expect(await isActive()).toBe(true);
  const fields = { title: proof.mark, active: false };
  expect(await proof.call("biconnector.source.update", { id, fields })).toEqual(success(true));
  expect(await isActive()).toBe(true);
});

rule("SOURCE_CREATE_CONNECTION_ERROR: urlCheck does not answer", unverified, async (proof) => {
  const connectorId = await proof.addConnector({ urlCheck: unreachable });
  const fields = { title: proof.mark, connectorId, settings: { host: "db" } };
  expect(await proof.call("biconnector.source.add", { fields })).toEqual(
    nestedError("SOURCE_CREATE_CONNECTION_ERROR"),
  );
});

rule("addresses in a local network are refused", unverified, async (proof) => {
  for (const urlCheck of ["http://127.0.0.1/check", "http://192.168.0.1/check"]) {
    const connectorId = await proof.addConnector({ urlCheck });
    const fields = { title: proof.mark, connectorId, settings: { host: "db" } };
    expect(await proof.call("biconnector.source.add", { fields })).toEqual(
      nestedError("SOURCE_CREATE_CONNECTION_ERROR"),
    );
  }
});

rule("trap: every update calls urlCheck, with settings or without", unverified, async (proof) => {
  const connectorId = await proof.addConnector();
  const id = await proof.addSource(connectorId);
  await proof.call("biconnector.connector.update", {
    id: connectorId,
    fields: { urlCheck: unreachable },
  });
  for (const fields of [{ title: "New" }, { title: "New", settings: { port: "2" } }]) {
    expect(await proof.call("biconnector.source.update", { id, fields })).toEqual(
      nestedError("SOURCE_UPDATE_CONNECTION_ERROR"),
    );
  }
  expect((await read(proof, id)).connection.title).toBe(proof.mark);
});

rule("VALIDATION_IMMUTABLE_FIELD: a connection keeps its connector", unverified, async (proof) => {
  const connectorId = await proof.addConnector();
  const id = await proof.addSource(connectorId);
  const fields = { title: proof.mark, connectorId };
  expect(await proof.call("biconnector.source.update", { id, fields })).toEqual(
    nestedError("VALIDATION_IMMUTABLE_FIELD"),
  );
});

rule("what source.add refuses, making nothing", unverified, async (proof) => {
  const connectorId = await proof.addConnector();
  const right = { title: proof.mark, connectorId, settings: { host: "db" } };
  const { connectorId: _, ...withoutConnector } = right;
  const refused: [code: string, fields: object][] = [
    ["VALIDATION_FIELDS_NOT_PROVIDED", {}],
    ["VALIDATION_REQUIRED_FIELD_MISSING", withoutConnector],
    ["VALIDATION_UNKNOWN_PARAMETERS", { ...right, host: "db" }],
    ["VALIDATION_READ_ONLY_FIELD", { ...right, id: 5 }],
    ["VALIDATION_INVALID_FIELD_TYPE", { ...right, connectorId: "MySQL" }],
    ["CONNECTOR_NOT_FOUND", { ...right, connectorId: 2 ** 31 - 1 }],
  ];
  for (const [code, fields] of refused) {
    expect(await proof.call("biconnector.source.add", { fields })).toEqual(nestedError(code));
  }
  const filter = { connectorId };
  expect(rowsOf(await proof.call(list, { select: ["id"], filter }))).toEqual([]);
});

rule("a connection of another application is SOURCE_NOT_FOUND", unverified, async (proof) => {
  const id = await proof.addSource(await proof.addConnector());
  for (const method of ["get", "update", "delete"]) {
    const params = { id, fields: { title: "Mine" } };
    expect(await proof.callAsOther(`biconnector.source.${method}`, params)).toEqual(
      nestedError("SOURCE_NOT_FOUND"),
    );
  }
  expect(await proof.callAsOther(list, { select: ["id"], filter: { id } })).toEqual(success([]));
});

rule(
  "trap: without select, or with * or settings, passwords come along",
  unverified,
  async (proof) => {
    const id = await proof.addSource(await proof.addConnector());
    for (const params of [{}, { select: ["*"] }, { select: ["id", "settings"] }]) {
      const [row] = rowsOf(await proof.call(list, { ...params, filter: { id } }));
      expect(JSON.stringify(row?.settings), JSON.stringify(params)).toContain('"value":"db"');
    }
  },
);

rule("rows of source.list carry the named fields, id among them", unverified, async (proof) => {
  const connectorId = await proof.addConnector();
  const id = await proof.addSource(connectorId);
  const [row] = rowsOf(
    await proof.call(list, { select: ["title", "connectorId"], filter: { id } }),
  );
  expect(Object.keys(row ?? {}).sort()).toEqual(["connectorId", "id", "title"]);
  expect(Number(row?.connectorId)).toBe(connectorId);
});

rule("{@connectorId: [...]} finds connections of several connectors", unverified, async (proof) => {
  const a = await proof.addConnector();
  const b = await proof.addConnector();
  const made = [await proof.addSource(a), await proof.addSource(b), await proof.addSource(b)];
  const found = async (connectors: unknown[]) => {
    const params = {
      select: ["id"],
      filter: { "@connectorId": connectors },
      order: { id: "ASC" },
    };
    return columnOf(await proof.call(list, params), "id").map(Number);
  };
  expect(await found([a, b])).toEqual(made);
  expect(await found([String(b)])).toEqual(made.slice(1));
});

rule("trap: in source.list a nested group ends in a root error", unverified, async ({ call }) => {
  const answer = await call(list, {
    select: ["id"],
    filter: [{ logic: "OR", "%title": "x", "%description": "x" }],
  });
  expect(answer.body).toHaveProperty("error");
  expect(answer.body).not.toHaveProperty("result");
});

rule("source.delete: BX_ERROR while tables exist", unverified, async (proof) => {
  const id = await proof.addSource(await proof.addConnector());
  const table = await proof.addTable(id);
  const remove = () => proof.call("biconnector.source.delete", { id });
  expect(await remove()).toEqual(
    nestedError("BX_ERROR", "Cannot delete source. Delete all related datasets first."),
  );
  await proof.call("biconnector.table.delete", { id: table });
  expect(await remove()).toEqual(success(true));
});

rule("SOURCE_NOT_FOUND: there is no such connection", unverified, async (proof) => {
  const id = await proof.addSource(await proof.addConnector());
  await proof.call("biconnector.source.delete", { id });
  for (const method of ["get", "update", "delete"]) {
    const params = { id, fields: { title: proof.mark } };
    expect(await proof.call(`biconnector.source.${method}`, params), method).toEqual(
      nestedError("SOURCE_NOT_FOUND"),
    );
  }
});

rule("the id of a connection is checked like a connector's", unverified, async ({ call }) => {
  const remove = (params: object) => call("biconnector.source.delete", params);
  expect(await remove({})).toEqual(nestedError("VALIDATION_ID_NOT_PROVIDED"));
  expect(await remove({ id: "abc" })).toEqual(nestedError("VALIDATION_INVALID_ID_FORMAT"));
});

rule("source.fields: which there are", unverified, async ({ call }) => {
  const { fields } = resultOf(await call("biconnector.source.fields")) as {
    fields: { title: string }[];
  };
  expect(fields.map(({ title }) => title).sort()).toEqual([
    "active",
    "code",
    "connectorId",
    "createdById",
    "dateCreate",
    "dateUpdate",
    "description",
    "id",
    "settings",
    "title",
    "type",
    "updatedById",
  ]);
});

rule("source.fields: connectorId is the only immutable one", unverified, async ({ call }) => {
  const { fields } = resultOf(await call("biconnector.source.fields")) as {
    fields: { title: string; isImmutable: boolean }[];
  };
  const immutable = fields.filter(({ isImmutable }) => isImmutable);
  expect(immutable.map(({ title }) => title)).toEqual(["connectorId"]);
});
