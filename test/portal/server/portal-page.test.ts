import { afterEach, beforeEach, expect, test } from "vitest";
import { createPortal, type Portal } from "../portal.ts";
import { startPortalServer } from "../server.ts";
import type { LocalServer } from "./listen.ts";

let portal: Portal;
let server: LocalServer;

beforeEach(async () => {
  portal = createPortal();
  server = await startPortalServer({
    portal,
    handlerUrl: "http://127.0.0.1:1/",
    archiveUrl: "http://127.0.0.1:1/archive/",
  });
});
afterEach(() => server.close());

async function open(query: string): Promise<string> {
  return (await fetch(`${server.url}/${query}`)).text();
}

test("the same scenario keeps the data, another one brings its own", async () => {
  portal.store.connectors = [];
  await open("?scenario=typical");
  expect(portal.store.connectors).toEqual([]);
  await open("?scenario=page");
  expect(portal.scenario).toBe("page");
  expect(portal.store.connectors).not.toEqual([]);
});

test("an address without a scenario, or with one that does not exist, keeps the data", async () => {
  portal.store.connectors = [];
  await open("");
  await open("?scenario=none");
  expect(portal.scenario).toBe("typical");
  expect(portal.store.connectors).toEqual([]);
});

test("a posted reset brings fresh data and leads to an address that does not reset again", async () => {
  portal.store.connectors = [];
  const body = new URLSearchParams({ scenario: "typical", lang: "de", reset: "1" });
  const response = await fetch(server.url, { method: "POST", body });
  expect(response.url).toBe(`${server.url}/?scenario=typical&lang=de`);
  expect(portal.store.connectors).not.toEqual([]);
});

test("an address cannot reset", async () => {
  portal.store.connectors = [];
  await open("?scenario=typical&reset=1");
  expect(portal.store.connectors).toEqual([]);
});

test("a posted choice of another scenario plays it, of the same one keeps the data", async () => {
  portal.store.connectors = [];
  const post = (scenario: string) =>
    fetch(server.url, { method: "POST", body: new URLSearchParams({ scenario }) });
  await post("typical");
  expect(portal.store.connectors).toEqual([]);
  expect((await post("page")).url).toBe(`${server.url}/?scenario=page`);
  expect(portal.scenario).toBe("page");
});

test("the language stays until another one is chosen", async () => {
  expect(await open("?lang=ar")).toContain('<html lang="ar" dir="rtl">');
  expect(await open("?scenario=page")).toContain('<html lang="ar" dir="rtl">');
  expect(await open("?lang=br")).toContain('<html lang="pt-BR" dir="ltr">');
  expect(portal.lang).toBe("br");
});

test("an installation begins anew only when it is asked for after something else", async () => {
  await open("?open=install");
  expect(portal.store.installed).toBe(false);
  portal.store.installed = true;
  await open("?open=install");
  expect(portal.store.installed).toBe(true);
  await open("?open=server");
  await open("?open=install");
  expect(portal.store.installed).toBe(false);
});

test("the toolbar can be left out", async () => {
  expect(await open("")).toContain('id="toolbar"');
  expect(await open("?toolbar=0")).not.toContain('id="toolbar"');
});

test("what the portal sends along cannot end the script that it stands in", async () => {
  portal.store.appOptions = { hostile: "</script><script>alert(1)</script>" };
  expect(await open("")).not.toContain("</script><script>alert(1)");
});

test("an address that does not exist is 404", async () => {
  expect((await fetch(`${server.url}/crm/deal/1/`)).status).toBe(404);
});
