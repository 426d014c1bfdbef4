import { describe, expect, test } from "vitest";
import type { ConnectorFields } from "../../../src/biconnector/connector-fields";
import { importAll } from "../../../src/biconnector/import-export";
import { createRest } from "../../../src/bitrix24/rest";
import { createPortal } from "../../portal/portal.ts";
import { sdkOn } from "../harness/sdk.ts";

describe("registering one after the other", () => {
  const fields: ConnectorFields = {
    title: "Twin",
    description: "",
    logo: "https://service.example/logo.svg",
    sort: 100,
    urlCheck: "https://service.example/check",
    urlTableList: "https://service.example/list",
    urlTableDescription: "https://service.example/description",
    urlData: "https://service.example/data",
    settings: [],
  };
  const wish = { fields, replaces: null };

  test("does not take one twin for the other when a request is lost", async () => {
    const portal = createPortal({ scenario: "empty" });
    const method = "biconnector.connector.add";
    portal.inject({ method, fault: { delay: 0 } });
    portal.inject({ method, fault: { lose: "request" } });
    const outcomes = await importAll(createRest(sdkOn(portal), 1), [wish, wish, wish], [], {
      signal: new AbortController().signal,
      onProgress: () => {},
    });

    expect(outcomes.map(({ kind }) => kind)).toEqual(["registered", "unclear", "not-tried"]);
    expect(portal.store.connectors).toHaveLength(1);
  });

  test("stops when it is told to", async () => {
    const portal = createPortal({ scenario: "empty" });
    const stop = new AbortController();
    const outcomes = await importAll(createRest(sdkOn(portal), 1), [wish, wish], [], {
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });

    expect(outcomes.map(({ kind }) => kind)).toEqual(["registered", "not-tried"]);
  });
});
