import { beforeEach, describe, expect, test } from "vitest";
import { connectorRow, otherApplication, sourceRow } from "../scenarios/rows.ts";
import { columnOf, nestedError, success } from "../testing/answers.ts";
import { type OpenPortal, openPortal } from "../testing/open-portal.ts";

const method = "biconnector.connector.delete";

const denied = nestedError("ACCESS_DENIED");
const missing = nestedError("VALIDATION_ID_NOT_PROVIDED", "ID is missing.");
const invalid = nestedError("VALIDATION_INVALID_ID_FORMAT", "ID has to be a positive integer.");
const notFound = nestedError("CONNECTOR_NOT_FOUND", "Connector was not found.");
const restricted = nestedError(
  "CONNECTOR_DELETE_RESTRICTED",
  "Connector cannot be removed. Remove the connections related to the connector first.",
);

let open: OpenPortal;

beforeEach(() => {
  open = openPortal();
  const free = connectorRow({ id: 4, title: "Free" });
  const used = connectorRow({ id: 5, title: "Used" });
  const theirs = connectorRow({ id: 6, title: "Theirs", clientId: otherApplication });
  open.portal.store.connectors = [free, used, theirs];
  open.portal.store.sources = [
    sourceRow(used, { id: 51, title: "Sales" }),
    sourceRow(used, { id: 52, title: "Stock" }),
  ];
});

const remove = (params?: object) => open.call(method, params);
const left = () => open.portal.store.connectors.map(({ id }) => id);

describe("what is checked, in this order", () => {
  test("first ACCESS_DENIED, even if no id is given", () => {
    open.portal.switches.access = false;
    for (const params of [{}, { id: "abc" }, { id: 99 }, { id: 5 }, { id: 4 }]) {
      expect(remove(params)).toEqual(denied);
    }
    expect(left()).toEqual([4, 5, 6]);
  });

  test("last CONNECTOR_DELETE_RESTRICTED", () => {
    expect(remove({ id: 5 })).toEqual(restricted);
    expect(left()).toEqual([4, 5, 6]);
  });
});

describe("a connector with connections", () => {
  test("it can be deleted as soon as its last connection is gone", () => {
    expect(open.call("biconnector.source.delete", { id: 51 })).toEqual(success(true));
    expect(remove({ id: 5 })).toEqual(restricted);
    expect(open.call("biconnector.source.delete", { id: 52 })).toEqual(success(true));
    expect(remove({ id: 5 })).toEqual(success(true));
    expect(left()).toEqual([4, 6]);
  });

  test("a connection that is switched off counts too", () => {
    open.portal.store.sources = open.portal.store.sources.map((row) => ({ ...row, active: false }));
    expect(remove({ id: 5 })).toEqual(restricted);
  });

  test("a connection that this person may not see counts too", () => {
    open.portal.store.sources = open.portal.store.sources.map((row) => ({ ...row, hidden: true }));
    expect(columnOf(open.call("biconnector.source.list"), "id")).toEqual([]);
    expect(remove({ id: 5 })).toEqual(restricted);
  });
});

describe("trap: errors come inside result, and the method page shows them at the root", () => {
  test.each([
    [{ id: 5 }, restricted],
    [{ id: 99 }, notFound],
    [{ id: "abc" }, invalid],
    [{}, missing],
  ])("both forms hold the same object: %j", (params, nested) => {
    expect(remove(params)).toEqual(nested);
    const { error } = nested.body.result as { error: object };
    open.portal.switches.errorForm = "root";
    expect(remove(params)).toEqual({ status: 200, body: error });
  });

  test("success and ordinary errors have one form only", () => {
    open.portal.switches.errorForm = "root";
    expect(remove({ id: 4 })).toEqual(success(true));
    open.portal.switches.plan = "excluded";
    expect(remove({ id: 5 })).toMatchObject({ status: 403, body: { error: "ACCESS_DENIED" } });
  });
});
