import { expect } from "vitest";
import { columnOf, nestedError, resultOf, rootError, rowsOf, success } from "../testing/answers.ts";
import { unverified } from "./evidence.ts";
import { type Proof, rule } from "./rule.ts";

async function addOne(proof: Proof): Promise<{ sourceId: number; id: number }> {
  const sourceId = await proof.addSource(await proof.addConnector());
  return { sourceId, id: await proof.addTable(sourceId) };
}

rule("table: add answers {id}, get {item}, update and delete true", unverified, async (proof) => {
  const { id } = await addOne(proof);
  const { item } = resultOf(await proof.call("biconnector.table.get", { id })) as { item: object };
  expect(item).toMatchObject({ name: proof.mark, externalName: proof.mark });
  const fields = { description: "New" };
  expect(await proof.call("biconnector.table.update", { id, fields })).toEqual(success(true));
  expect(await proof.call("biconnector.table.delete", { id })).toEqual(success(true));
  expect(await proof.call("biconnector.table.delete", { id })).toEqual(
    nestedError("DATASET_NOT_FOUND"),
  );
});

rule("table.* and dataset.* show the same objects", unverified, async (proof) => {
  const { sourceId, id } = await addOne(proof);
  const params = { select: ["id", "name", "sourceId"], filter: { "@sourceId": [sourceId] } };
  const rows = rowsOf(await proof.call("biconnector.table.list", params));
  expect(rows.map((row) => Number(row.id))).toEqual([id]);
  expect(rowsOf(await proof.call("biconnector.dataset.list", params))).toEqual(rows);
});

rule("trap: on newer portals dataset.delete answers 500", unverified, async (proof) => {
  const { sourceId, id } = await addOne(proof);
  const answer = await proof.call("biconnector.dataset.delete", { id });
  expect(answer).toEqual(rootError(500, expect.any(String)));
  const filter = { "@sourceId": [sourceId] };
  const left = await proof.call("biconnector.table.list", { select: ["id"], filter });
  expect(columnOf(left, "id").map(Number)).toEqual([id]);
});

rule("VALIDATION_IMMUTABLE_FIELD: a table keeps its connection", unverified, async (proof) => {
  const { sourceId, id } = await addOne(proof);
  expect(await proof.call("biconnector.table.update", { id, fields: { sourceId } })).toEqual(
    nestedError("VALIDATION_IMMUTABLE_FIELD"),
  );
});

rule("another application's table is DATASET_NOT_FOUND", unverified, async (proof) => {
  const { id } = await addOne(proof);
  expect(await proof.callAsOther("biconnector.table.delete", { id })).toEqual(
    nestedError("DATASET_NOT_FOUND"),
  );
});

rule("the fields of a table, among others", unverified, async (proof) => {
  const { sourceId, id } = await addOne(proof);
  const { item } = resultOf(await proof.call("biconnector.table.get", { id })) as { item: object };
  expect(item).toMatchObject({
    id: expect.anything(),
    name: proof.mark,
    description: expect.any(String),
    externalName: proof.mark,
    externalCode: proof.mark,
    externalId: expect.anything(),
  });
  const params = { select: ["id", "sourceId"], filter: { "@sourceId": [sourceId] } };
  const [row] = rowsOf(await proof.call("biconnector.table.list", params));
  expect(Number(row?.sourceId)).toBe(sourceId);
});

rule("DATASET_NOT_FOUND: there is no such table", unverified, async (proof) => {
  const { id } = await addOne(proof);
  await proof.call("biconnector.table.delete", { id });
  for (const method of ["get", "delete"]) {
    expect(await proof.call(`biconnector.table.${method}`, { id }), method).toEqual(
      nestedError("DATASET_NOT_FOUND"),
    );
  }
});

rule("urlCheck is called when a table is made", unverified, async (proof) => {
  const connectorId = await proof.addConnector();
  const sourceId = await proof.addSource(connectorId);
  const urlCheck = "https://nothing.invalid/check";
  await proof.call("biconnector.connector.update", { id: connectorId, fields: { urlCheck } });
  await expect(proof.addTable(sourceId)).rejects.toThrow();
  const params = { select: ["id"], filter: { "@sourceId": [sourceId] } };
  expect(rowsOf(await proof.call("biconnector.table.list", params))).toEqual([]);
});

rule("the types of columns", unverified, async (proof) => {
  const { sourceId } = await addOne(proof);
  const columns = (types: string[]) =>
    types.map((type, index) => ({ name: `C${index}`, externalCode: `c${index}`, type }));
  const types = ["int", "string", "double", "date", "datetime"];
  const name = `${proof.mark}_types`;
  const id = await proof.addTable(sourceId, { name, fields: columns(types) });
  const { item } = resultOf(await proof.call("biconnector.table.get", { id })) as {
    item: { fields: Record<string, { type: string }> };
  };
  expect(Object.values(item.fields).map(({ type }) => type)).toEqual(types);
  const fields = {
    sourceId,
    name: `${proof.mark}_wrong`,
    externalName: proof.mark,
    externalCode: proof.mark,
    fields: columns(["text"]),
  };
  expect(await proof.call("biconnector.table.add", { fields })).toEqual(
    nestedError("VALIDATION_FIELD_INVALID_TYPE"),
  );
});

rule("the codes of columns are A–Z, 0–9 and _, up to 32", unverified, async (proof) => {
  const { sourceId } = await addOne(proof);
  const column = (name: string) => ({
    name: `${proof.mark}_2`,
    fields: [{ name, externalCode: "id", type: "int" }],
  });
  const send = (name: string) =>
    proof.call("biconnector.table.add", {
      fields: {
        sourceId,
        externalName: proof.mark,
        externalCode: proof.mark,
        ...column(name),
      },
    });
  expect(await send("id")).toEqual(nestedError("VALIDATION_FIELD_NAME_INVALID_FORMAT"));
  expect(await send("A".repeat(33))).toEqual(nestedError("VALIDATION_FIELD_NAME_TOO_LONG"));
});
