import { describe, expect, test } from "vitest";
import { createPortal, type Portal } from "./portal.ts";
import { type ScenarioName, scenarioNames } from "./scenarios.ts";
import { usualSwitches } from "./switches.ts";
import { columnOf, nestedError, rootError, rowsOf, success } from "./testing/answers.ts";
import { openPortal } from "./testing/open-portal.ts";

const names = Object.keys(scenarioNames) as ScenarioName[];
const list = "biconnector.connector.list";
const moment = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/;

/** The connectors that the application of a portal sees. */
function ownConnectors({ store }: Portal) {
  return store.connectors.filter(({ clientId }) => clientId === store.clientId);
}

test("every scenario has a label of its own", () => {
  expect(names.toSorted()).toEqual(
    [
      "typical",
      "empty",
      "page",
      "many",
      "no-access",
      "no-scope",
      "no-plan",
      "slow",
      "flaky",
      "race",
      "expiry",
      "old",
      "odd",
      "old-database",
      "doubtful",
      "services",
      "later",
      "gateway",
      "cut",
      "overtaking",
      "rows",
      "meddling",
      "odd-errors",
      "endless-errors",
    ].toSorted(),
  );
  expect(new Set(Object.values(scenarioNames)).size).toBe(names.length);
});

describe.each(names)("%s", (scenario) => {
  const { store } = createPortal({ scenario });

  test("it starts the same every time", () => {
    expect(createPortal({ scenario }).store).toEqual(store);
  });

  test("ids are unique, positive integers", () => {
    for (const rows of [store.connectors, store.sources, store.tables, store.biDatasets]) {
      const ids = rows.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.every((id) => Number.isInteger(id) && id > 0)).toBe(true);
    }
  });

  test("every connection has its connector, every table its connection", () => {
    const connectors = new Set(store.connectors.map(({ id }) => id));
    const sources = new Set(store.sources.map(({ id }) => id));
    expect(store.sources.filter(({ connectorId }) => !connectors.has(connectorId))).toEqual([]);
    expect(store.tables.filter(({ sourceId }) => !sources.has(sourceId))).toEqual([]);
  });

  test("every connector could have been registered", () => {
    const bad = store.connectors.filter(
      (row) =>
        row.title.length === 0 ||
        [...row.title].length > 512 ||
        [row.urlCheck, row.urlTableList, row.urlTableDescription, row.urlData].some(
          (url) => url.length > 2048 || !URL.canParse(url),
        ) ||
        row.settings.some(({ type }) => type !== "STRING" && type !== "INT") ||
        !moment.test(row.dateCreate),
    );
    expect(bad).toEqual([]);
  });
});

describe("data", () => {
  test("typical: connectors of every standing, and some of another application", () => {
    const { portal, call } = openPortal("typical");
    const own = ownConnectors(portal);
    const usedBy = ({ id }: { id: number }) =>
      portal.store.sources.filter(({ connectorId }) => connectorId === id);
    expect(own.length).toBeGreaterThan(5);
    expect(own.length).toBeLessThan(portal.store.connectors.length);
    expect(rowsOf(call(list))).toHaveLength(own.length);
    expect(own.some((row) => usedBy(row).length === 0)).toBe(true);
    expect(own.some((row) => usedBy(row).length === 1)).toBe(true);
    expect(own.some((row) => usedBy(row).length > 50)).toBe(true);
    expect(own.some((row) => usedBy(row).some(({ hidden }) => hidden))).toBe(true);
    expect(portal.store.tables.some(({ externalId }) => externalId !== 0)).toBe(true);
  });

  test("typical: titles and logos of every kind", () => {
    const own = ownConnectors(createPortal());
    const titles = own.map(({ title }) => title);
    expect(titles).toEqual(expect.arrayContaining(["MySQL", "PostgreSQL"]));
    expect(titles.some((title) => title.length > 400)).toBe(true);
    expect(titles.some((title) => /\p{Script=Arabic}/u.test(title))).toBe(true);
    expect(titles.some((title) => /\p{Script=Hebrew}/u.test(title))).toBe(true);
    expect(titles.some((title) => /\p{Emoji_Presentation}/u.test(title))).toBe(true);
    expect(titles.some((title) => /<.+>/.test(title))).toBe(true);
    expect(own.some(({ logo }) => logo === "")).toBe(true);
    expect(own.some(({ logo }) => logo.startsWith("data:image/"))).toBe(true);
    expect(own.some(({ logo }) => logo.startsWith("https://"))).toBe(true);
  });

  test("typical: what a portal really holds, dates on no calendar, lists as objects and odd texts", () => {
    const { call } = openPortal("typical");
    const rows = rowsOf(call(list));
    const connections = [1, 2, 3].flatMap((page) =>
      rowsOf(call("biconnector.source.list", { select: ["title", "dateCreate"], page })),
    );
    for (const some of [rows, connections]) {
      const titles = some.map(({ title }) => String(title));
      expect(some.some(({ dateCreate }) => dateCreate === "0000-00-00 00:00:00")).toBe(true);
      expect(titles.some((title) => /[\u202a-\u202e\u2066-\u2069]/.test(title))).toBe(true);
      expect(titles.some((title) => title.length > 300)).toBe(true);
      expect(titles.some((title) => /\p{Script=Arabic}/u.test(title))).toBe(true);
      expect(titles.some((title) => /\p{Emoji_Presentation}/u.test(title))).toBe(true);
    }
    expect(rows.some(({ settings }) => !Array.isArray(settings))).toBe(true);
    expect(rows.some(({ description }) => description === null)).toBe(true);
    expect(rows.some(({ sourceCode }) => sourceCode === null)).toBe(true);
  });

  test("empty: nothing yet", () => {
    const { call, portal } = openPortal("empty");
    expect(call(list)).toEqual(success([]));
    expect(call("biconnector.source.list")).toEqual(success([]));
    expect(portal.store).toMatchObject({ connectors: [], sources: [], tables: [], biDatasets: [] });
  });

  test("page: one page exactly, 50 rows", () => {
    const { call } = openPortal("page");
    expect(rowsOf(call(list))).toHaveLength(50);
    expect(call(list, { page: 2 })).toEqual(success([]));
  });

  test("many: 10,000 connectors and 50,000 connections", () => {
    const { call, portal } = openPortal("many");
    expect(ownConnectors(portal)).toHaveLength(10_000);
    expect(portal.store.sources).toHaveLength(50_000);
    const order = { id: "ASC" };
    expect(rowsOf(call(list, { order, page: 200 }))).toHaveLength(50);
    expect(call(list, { order, page: 201 })).toEqual(success([]));
  });
});

describe("what goes wrong", () => {
  test.each([
    ["no-access", nestedError("ACCESS_DENIED")],
    ["no-scope", rootError(403, "insufficient_scope")],
    ["no-plan", rootError(403, "ACCESS_DENIED")],
  ] as const)("%s: no method answers", (scenario, refusal) => {
    const { call } = openPortal(scenario);
    expect(call(list)).toEqual(refusal);
    expect(call("biconnector.source.list")).toEqual(refusal);
    expect(call("biconnector.connector.delete", { id: 1 })).toEqual(refusal);
  });

  test("slow: every call takes its time", () => {
    expect(createPortal({ scenario: "slow" }).delay(list)).toBeGreaterThanOrEqual(1000);
    expect(createPortal().delay(list)).toBe(0);
  });

  test("flaky: some calls are lost, the same ones every time", () => {
    const play = () => {
      const { call } = openPortal("flaky");
      return Array.from({ length: 20 }, () => call("scope")).map((answer) =>
        "lost" in answer ? answer.lost : "fine",
      );
    };
    expect(play()).toEqual(play());
    expect(new Set(play())).toEqual(new Set(["fine", "request", "answer"]));
  });

  test("race: a connector without connections gets one when it is deleted", () => {
    const { call, portal } = openPortal("race");
    const free = ownConnectors(portal).find(
      ({ id }) => !portal.store.sources.some(({ connectorId }) => connectorId === id),
    );
    expect(call("biconnector.connector.delete", { id: free?.id })).toEqual(
      nestedError("CONNECTOR_DELETE_RESTRICTED"),
    );
  });

  test("expiry: tokens are good for seconds, the session for longer", () => {
    const { call, clock, portal, session } = openPortal("expiry");
    expect(session.AUTH_EXPIRES).toBeLessThanOrEqual(60);
    expect(call("scope")).toEqual(success(["biconnector"]));
    clock.now += session.AUTH_EXPIRES * 1000;
    expect(call("scope")).toEqual(rootError(401, "expired_token"));
    expect(portal.refresh(session.REFRESH_ID)).not.toBeNull();
  });

  test("old: no table.*, the data as everywhere", () => {
    const { call } = openPortal("old");
    expect(call("biconnector.table.list")).toEqual(rootError(404, "ERROR_METHOD_NOT_FOUND"));
    expect(columnOf(call(list), "title")).toContain("MySQL");
  });
});

describe("odd data and other worlds", () => {
  test("odd: half characters, controls of direction, dates on no calendar, lists as objects", () => {
    const { call } = openPortal("odd");
    const rows = rowsOf(call(list, { order: { id: "ASC" } }));
    const titles = rows.map(({ title }) => String(title));
    expect(titles.some((title) => title.includes("\ud83d here"))).toBe(true);
    expect(titles.some((title) => title.includes("\u202e"))).toBe(true);
    expect(rows.some(({ dateCreate }) => dateCreate === "0000-00-00 00:00:00")).toBe(true);
    expect(rows.some(({ description }) => description === null)).toBe(true);
    expect(rows.every(({ settings }) => !Array.isArray(settings))).toBe(true);
  });

  test.each([
    ["later", { hang: true, executed: false }],
    ["gateway", { status: 502, body: expect.stringContaining("<html>"), type: "html" }],
    ["cut", { cut: true }],
    ["overtaking", { ...success(["biconnector"]), wait: 4000 }],
    ["odd-errors", { status: 200, body: { result: { error: null }, time: {} } }],
    ["endless-errors", { status: 200, body: expect.anything() }],
  ] as const)("%s: it happens to some calls, the first like this", (scenario, damaged) => {
    const { call, portal } = openPortal(scenario);
    const every = portal.switches.mishaps?.every ?? 0;
    const answers = Array.from({ length: every }, () => call("scope"));
    expect(answers.slice(0, -1)).toEqual(Array(every - 1).fill(success(["biconnector"])));
    expect(answers.at(-1)).toEqual(damaged);
  });

  test("rows: every list has its rows twice, one too few or one too many", () => {
    const { call } = openPortal("rows");
    const count = () => rowsOf(call(list)).length;
    expect([count(), count(), count()]).toEqual([28, 13, 14]);
  });

  test("services: some answer late, badly or not at all", () => {
    const { call } = openPortal("services");
    const update = (id: number) =>
      call("biconnector.source.update", { id, fields: { title: "New" } });
    expect(update(1)).toEqual({ pending: expect.any(Promise) });
    expect(update(4)).toEqual(nestedError("SOURCE_UPDATE_CONNECTION_ERROR"));
  });
});

describe("a portal of its own", () => {
  test("typical data and the usual switches if nothing else is asked for", () => {
    const portal = createPortal();
    expect(portal).toMatchObject({ scenario: "typical", lang: "en", journal: [] });
    expect(portal.switches).toEqual(usualSwitches());
  });

  test.each(["typical", "page", "no-scope"] as const)(
    "what happens in one %s portal stays there",
    (name) => {
      const first = createPortal({ scenario: name });
      const untouched = createPortal({ scenario: name });
      const before = structuredClone({ store: untouched.store, switches: untouched.switches });
      for (const { settings } of [...first.store.connectors, ...first.store.sources]) {
        for (const setting of settings) setting.name = "Changed";
        settings.length = 0;
      }
      first.switches.scope.push("crm");
      expect(untouched).toMatchObject(before);
      expect(createPortal({ scenario: name })).toMatchObject(before);
    },
  );

  test("reset brings the data, the switches and the journal back", () => {
    const { call, portal, session } = openPortal("typical");
    const before = structuredClone(portal.store);
    call("biconnector.connector.delete", { id: 2 });
    portal.switches.access = false;
    portal.reset();
    expect(portal).toMatchObject({ scenario: "typical", lang: "en", journal: [] });
    expect(portal.store).toEqual(before);
    expect(portal.switches).toEqual(usualSwitches());
    expect(portal.refresh(session.REFRESH_ID)).toBeNull();
  });

  test("reset can change the scenario and the language", () => {
    const portal = createPortal();
    portal.reset({ scenario: "no-access", lang: "de" });
    expect(portal).toMatchObject({ scenario: "no-access", lang: "de" });
    expect(portal.switches.access).toBe(false);
    portal.reset({ scenario: "empty" });
    expect(portal).toMatchObject({ scenario: "empty", lang: "de" });
    expect(portal.switches.access).toBe(true);
  });
});
