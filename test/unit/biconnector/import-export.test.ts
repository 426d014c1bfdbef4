import { describe, expect, test } from "vitest";
import { importAll } from "../../../src/biconnector/import-export";
import { registrable } from "../harness/connector-fields.ts";
import { openRest } from "../harness/rest.ts";

const wish = { fields: registrable, replaces: null };

describe("registering one after the other", () => {
  test("does not take one twin for the other when a request is lost", async () => {
    const { portal, rest } = openRest("empty");
    const method = "biconnector.connector.add";
    portal.inject({ method, fault: { delay: 0 } });
    portal.inject({ method, fault: { lose: "request" } });
    const outcomes = await importAll(rest, [wish, wish, wish], [], {
      signal: new AbortController().signal,
      onProgress: () => {},
    });

    expect(outcomes.map(({ kind }) => kind)).toEqual(["registered", "unclear", "not-tried"]);
    expect(portal.store.connectors).toHaveLength(1);
  });

  test("stops when it is told to", async () => {
    const { rest } = openRest("empty");
    const stop = new AbortController();
    const outcomes = await importAll(rest, [wish, wish], [], {
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });

    expect(outcomes.map(({ kind }) => kind)).toEqual(["registered", "not-tried"]);
  });
});
