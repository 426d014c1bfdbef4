import { beforeEach, describe, expect, test } from "vitest";
import type { Answer } from "../portal.ts";
import { connectorRow, otherApplication, sourceRow, tableRow } from "../scenarios/rows.ts";
import { personOf } from "../server/person.ts";
import { nestedError, resultOf, rootError, success } from "../testing/answers.ts";
import { type OpenPortal, openPortal } from "../testing/open-portal.ts";

let open: OpenPortal;

beforeEach(() => {
  open = openPortal();
  const mysql = connectorRow({ id: 1, title: "MySQL" });
  const sales = sourceRow(mysql, { id: 11, title: "Sales" });
  Object.assign(open.portal.store, {
    connectors: [mysql],
    sources: [sales],
    tables: [
      tableRow(sales, { id: 111, name: "orders", externalId: 501 }),
      tableRow(sales, { id: 112, name: "customers" }),
    ],
  });
});

const update = (fields: object) => open.call("biconnector.connector.update", { id: 1, fields });
const stored = () => open.portal.store.connectors[0];

describe("an old database cuts off what is too long", () => {
  beforeEach(() => {
    open.portal.switches.longTexts = "cut";
  });

  test("texts at 65,535 bytes, never inside a character", () => {
    const description = "é".repeat(40_000);
    expect(update({ logo: "A".repeat(70_000), description })).toEqual(success(true));
    expect(stored()?.logo).toBe("A".repeat(65_535));
    expect(stored()?.description).toBe("é".repeat(32_767));
  });

  test("the sort at 32 bits", () => {
    update({ sort: 1e12 });
    expect(stored()?.sort).toBe(2_147_483_647);
  });

  test("settings after the last that can be read", () => {
    const settings = Array.from({ length: 200 }, (_, index) => ({
      code: `code_${index}`,
      name: "N".repeat(500),
      type: "STRING" as const,
    }));
    update({ settings });
    expect(stored()?.settings.length).toBeGreaterThan(100);
    expect(stored()?.settings).toEqual(settings.slice(0, stored()?.settings.length));
  });
});

test("texts are stored as sent, or lose the blanks at their ends", () => {
  const sent = { title: " MySQL ", urlCheck: "https://connect.example.com/check " };
  update(sent);
  expect(stored()).toMatchObject(sent);
  open.portal.switches.trimTexts = true;
  update(sent);
  expect(stored()).toMatchObject({ title: "MySQL", urlCheck: "https://connect.example.com/check" });
});

test("a table with a dataset of BI Builder is deleted, or refused", () => {
  const remove = (id: number) => open.call("biconnector.table.delete", { id });
  open.portal.switches.tableWithDataset = "refused";
  expect(remove(111)).toEqual(nestedError("BX_ERROR"));
  expect(remove(112)).toEqual(success(true));
  expect(open.portal.store.biDatasets).toEqual([]);
  open.portal.switches.tableWithDataset = "deleted";
  expect(remove(111)).toEqual(success(true));
  expect(open.portal.store.biDatasets).toEqual([{ id: 501, name: "orders" }]);
});

test("older portals have no answer to connectorId alone", () => {
  const list = (select: string[]) => open.call("biconnector.source.list", { select });
  expect(list(["connectorId"])).toEqual(success([{ id: "11", connectorId: "1" }]));
  open.portal.switches.generation = "old";
  expect(list(["connectorId"])).toEqual(rootError(500, "INTERNAL_SERVER_ERROR"));
  expect(list(["id", "connectorId"])).toEqual(success([{ id: "11", connectorId: "1" }]));
});

describe("services that connectors name", () => {
  const add = () =>
    open.call("biconnector.source.add", {
      fields: { title: "New", connectorId: 1, settings: { host: "db" } },
    });
  const refused = nestedError("SOURCE_CREATE_CONNECTION_ERROR");
  const play = (service: object) => {
    open.portal.switches.services = [
      { address: "https://connect.example.com/", status: 200, body: "OK", delay: 0, ...service },
    ];
    return add();
  };

  test("status 200 and a body are needed", () => {
    expect(play({})).toEqual(success({ id: 12 }));
    expect(play({ status: 201 })).toEqual(refused);
    expect(play({ body: "" })).toEqual(refused);
    expect(play({ address: "https://elsewhere.example/" })).toEqual(refused);
  });

  /** Lets the time pass until shortly before the moment, and then the moment. */
  async function answerAfter(answer: Answer, milliseconds: number) {
    if (!("pending" in answer)) throw new Error("The answer does not wait.");
    const { sources } = structuredClone(open.portal.store);
    open.clock.now += milliseconds - 1;
    open.call("scope");
    expect(open.portal.store.sources).toEqual(sources);
    open.clock.now += 1;
    open.call("scope");
    return answer.pending;
  }

  test("nothing is stored, and nothing answered, before the service has answered", async () => {
    expect(await answerAfter(play({ delay: 8000 }), 8000)).toEqual(success({ id: 12 }));
    expect(open.portal.store.sources.at(-1)).toMatchObject({ id: 12, title: "New" });
    const update = { id: 12, fields: { title: "Newer" } };
    const changed = open.call("biconnector.source.update", update);
    expect(await answerAfter(changed, 8000)).toEqual(success(true));
    expect(open.portal.store.sources.at(-1)).toMatchObject({ id: 12, title: "Newer" });
  });

  test("the portal waits up to 250 s", async () => {
    expect(await answerAfter(play({ delay: 250_000 }), 250_000)).toEqual(success({ id: 12 }));
    expect(await answerAfter(play({ delay: 300_000 }), 250_000)).toEqual(refused);
  });

  test("a batch waits too, and goes on with its next command afterwards", async () => {
    play({ delay: 8000 });
    const query = "fields[title]=B&fields[connectorId]=1&fields[settings][host]=db";
    const cmd = {
      add: `biconnector.source.add?${query}`,
      read: "biconnector.source.get?id=$result[add][id]",
    };
    const { body } = await answerAfter(open.call("batch", { cmd }), 8000);
    const found = { add: { id: 13 }, read: { item: { connection: { title: "B" } } } };
    expect(body).toMatchObject({ result: { result: found } });
  });

  test("whoever gives up waiting does not stop it", async () => {
    open.portal.inject({ method: "biconnector.source.add", fault: { hang: "answer" } });
    expect(play({ delay: 8000 })).toEqual({ hang: true, executed: true });
    expect(open.portal.store.sources).toHaveLength(1);
    open.clock.now += 8000;
    open.call("scope");
    expect(open.portal.store.sources.at(-1)).toMatchObject({ title: "New" });
  });

  test("a table is checked too, when it is made and when it is changed", () => {
    const fields = {
      sourceId: 11,
      name: "invoices",
      externalName: "invoices",
      externalCode: "invoices",
      fields: [{ name: "ID", externalCode: "id", type: "int" }],
    };
    const { id } = resultOf(open.call("biconnector.table.add", { fields })) as { id: number };
    const table = structuredClone(open.portal.store.tables);
    open.portal.switches.services = [];
    const renewed = { ...fields, name: "invoices_2" };
    for (const answer of [
      open.call("biconnector.table.add", { fields: renewed }),
      open.call("biconnector.table.update", { id, fields: { description: "New" } }),
    ]) {
      expect(answer).toEqual(nestedError("BX_ERROR"));
    }
    expect(open.portal.store.tables).toEqual(table);
  });

  test.each([
    "https://switched-off.invalid/check",
    "http://127.0.0.1/check",
    "http://192.168.1.7/check",
    "http://169.254.1.1/check",
    "http://100.64.0.1/check",
    "https://nas.local/check",
    "https://erp/check",
    "http://[fd00::1]/check",
    "http://localhost/check",
    "http://[::1]/check",
    "check",
  ])("nothing is asked at %s", (urlCheck) => {
    Object.assign(stored() ?? {}, { urlCheck });
    open.portal.switches.services = [{ address: "", status: 200, body: "OK", delay: 0 }];
    expect(add()).toEqual(refused);
  });
});

describe("placements", () => {
  const place = { PLACEMENT: "CRM_ANALYTICS_MENU", HANDLER: "https://application.example/" };
  const bind = (params = place) => open.call("placement.bind", params);

  beforeEach(() => {
    open.portal.switches.scope = ["biconnector", "placement", "crm"];
  });

  test("they are kept with their titles, for the application that bound them", () => {
    const LANG_ALL = { de: { TITLE: "Konnektoren" } };
    expect(open.call("placement.bind", { ...place, TITLE: "Connectors", LANG_ALL })).toEqual(
      success(true),
    );
    expect(open.portal.store.placements).toEqual([
      {
        clientId: open.portal.store.clientId,
        placement: "CRM_ANALYTICS_MENU",
        handler: "https://application.example/",
        title: "Connectors",
        langAll: LANG_ALL,
      },
    ]);
    expect(open.callAs(otherApplication, "placement.get")).toEqual(success([]));
  });

  test("without the permission placement the methods are refused", () => {
    open.portal.switches.scope = ["biconnector", "crm"];
    expect(bind()).toEqual(rootError(403, "insufficient_scope"));
  });

  test("without the place's own permission it does not exist", () => {
    open.portal.switches.scope = ["placement"];
    expect(bind()).toEqual(rootError(400, "ERROR_PLACEMENT_NOT_FOUND"));
    expect(bind({ ...place, PLACEMENT: "BI_ANALYTICS_MENU" })).toEqual(success(true));
    expect(open.call("placement.list")).toEqual(success(["BI_ANALYTICS_MENU"]));
  });

  test("ACCESS_DENIED for all but administrators", () => {
    open.portal.switches.admin = false;
    expect(bind()).toEqual(rootError(403, "ACCESS_DENIED"));
    expect(open.call("placement.unbind", place)).toEqual(rootError(403, "ACCESS_DENIED"));
    expect(open.call("placement.get")).toEqual(rootError(403, "ACCESS_DENIED"));
  });

  test("a portal without them does not know the methods, and says so when asked", () => {
    open.portal.switches.placementMethods = false;
    expect(bind()).toEqual(rootError(404, "ERROR_METHOD_NOT_FOUND"));
    expect(open.call("placement.get")).toEqual(rootError(404, "ERROR_METHOD_NOT_FOUND"));
    expect(open.call("method.get", { name: "placement.bind" })).toEqual(
      success({ isExisting: false, isAvailable: false }),
    );
  });

  test("ERROR_ARGUMENT without a handler; unbind without one takes all of a place", () => {
    expect(bind({ ...place, HANDLER: "" })).toEqual(rootError(400, "ERROR_ARGUMENT"));
    bind();
    bind({ ...place, HANDLER: "https://application.example/2" });
    expect(open.call("placement.unbind", { PLACEMENT: place.PLACEMENT })).toEqual(
      success({ count: 2 }),
    );
    expect(open.portal.store.placements).toEqual([]);
  });
});

test("options of REST are those that come with getInitData", () => {
  open.call("user.option.set", { options: { view: "table" } });
  expect(personOf(open.portal).options).toEqual({ view: "table" });
  expect(open.call("user.option.get", { option: "none" })).toEqual(success(""));
  expect(open.call("user.option.set", {})).toEqual(rootError(400, "ERROR_ARGUMENT"));
});

test("a webhook's address that nobody was given", () => {
  expect(open.portal.restByWebhook("1/made-up", "scope", {})).toEqual(
    rootError(403, "INVALID_CREDENTIALS"),
  );
  expect(open.portal.restByWebhook(open.portal.webhook, "scope", {})).toEqual(
    success(["biconnector"]),
  );
  expect(open.portal.restByWebhook(open.portal.webhook, "user.option.get", {})).toEqual(
    rootError(403, "ACCESS_DENIED"),
  );
});
