import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createPortal, type Portal } from "../../portal.ts";
import { startPortalServer } from "../../server.ts";
import type { ConnectorRow } from "../../store.ts";
import type { LocalServer } from "../listen.ts";

let portal: Portal;
let server: LocalServer;
let connector: ConnectorRow;

beforeEach(async () => {
  portal = createPortal();
  const [first] = portal.store.connectors;
  if (!first) throw new Error("The typical portal has no connector.");
  connector = first;
  connector.title = "MySQL <b>";
  connector.urlCheck = "https://service.example/check";
  connector.settings = [
    { code: "host", name: "Host", type: "STRING" },
    { code: "title", name: "A code like ours", type: "STRING" },
    { code: "password", name: "Password", type: "STRING" },
  ];
  server = await startPortalServer({
    portal,
    handlerUrl: "http://127.0.0.1:1/",
    archiveUrl: "http://127.0.0.1:1/archive/",
  });
});
afterEach(() => server.close());

const written = {
  title: "Orders",
  "credential:host": "db.example",
  "credential:title": "not the title",
  "credential:password": "s3cret",
  "credential:strange": "never asked for",
};

function address(more = "&closeAfterCreate=Y&IFRAME=Y", code = `rest_${connector.id}`): string {
  const page = "/bitrix/components/bitrix/biconnector.externalconnection/slider.php";
  return `${server.url}${page}?connectorCode=${code}&connectorType=rest${more}`;
}

async function post(fields: Record<string, string>, url = address()) {
  const answer = await fetch(url, { method: "POST", body: new URLSearchParams(fields) });
  return { url: answer.url, status: answer.status, text: await answer.text() };
}

const made = () => portal.store.sources.filter(({ title }) => title === "Orders");

describe("a new connection of one connector", () => {
  test("asks for a title and for the credentials that the connector declares", async () => {
    const text = await (await fetch(address())).text();
    expect(text).toContain("MySQL &lt;b&gt;");
    expect(text.match(/<span>(.*?)<\/span>/g)).toEqual([
      "<span>Connection title</span>",
      "<span>Host</span>",
      "<span>A code like ours</span>",
      "<span>Password</span>",
    ]);
    expect(text.match(/type="password"/g)).toHaveLength(1);
  });

  test("makes the connection with its credentials, and closes the slider", async () => {
    const { status, text } = await post(written);
    expect(status).toBe(200);
    expect(text).toContain("data-closes-slider");
    expect(made()).toMatchObject([
      {
        connectorId: connector.id,
        code: `rest_${connector.id}`,
        active: true,
        settings: [
          { code: "host", value: "db.example" },
          { code: "title", value: "not the title" },
          { code: "password", value: "s3cret" },
        ],
      },
    ]);
  });

  test.each([
    ["outside of a slider", "&closeAfterCreate=Y"],
    ["when it is not asked to close", "&IFRAME=Y"],
  ])("shows the connection afterwards %s", async (_, query) => {
    const { url, text } = await post(written, address(query));
    expect(url).toContain(`sourceId=${made()[0]?.id}`);
    expect(text).toContain("<h1");
    expect(text).toContain("Orders");
    expect(text).not.toContain("data-closes-slider");
  });

  test("without a title says so and keeps what was written", async () => {
    const before = portal.store.sources.length;
    const { text } = await post({ ...written, title: " " });
    expect(text).toContain("needs a title");
    expect(text).toContain('value="db.example"');
    expect(portal.store.sources).toHaveLength(before);
  });

  test("makes none when the service does not answer at the check address", async () => {
    connector.urlCheck = "https://nowhere.invalid/check";
    const { text } = await post(written);
    expect(text).toContain("check address");
    expect(text).toContain('value="Orders"');
    expect(made()).toEqual([]);
  });

  test("of a connector of another application is possible too: the portal's own form asks", async () => {
    connector.clientId = "another";
    await post(written);
    expect(made()).toHaveLength(1);
  });

  test.each(["rest_0", "rest_", "", "mysql"])("has no form for the connector %o", async (code) => {
    expect((await fetch(address("", code))).status).toBe(404);
    expect((await post(written, address("", code))).status).toBe(404);
    expect(made()).toEqual([]);
  });

  test("is closed without the permissions", async () => {
    portal.switches.access = false;
    expect((await fetch(address())).status).toBe(403);
    expect((await post(written)).status).toBe(403);
    expect(made()).toEqual([]);
  });

  test("shows what the portal refuses, and how its answer was lost", async () => {
    portal.switches.scope = [];
    expect((await post(written)).text).toContain("requires higher privileges");
    portal.inject({ method: "biconnector.source.add", fault: { lose: "request" } });
    expect((await post(written)).text).toContain("The portal did not answer");
    expect(made()).toEqual([]);
  });
});

test("a person has a page, alone in a slider and with the portal around it", async () => {
  const read = async (path: string) => (await fetch(`${server.url}${path}`)).text();
  expect(await read("/company/personal/user/1/")).toContain('<nav class="menu"');
  const alone = await read("/company/personal/user/7/?IFRAME=Y");
  expect(alone).toContain("Employee 7");
  expect(alone).not.toContain('<nav class="menu"');
  expect((await fetch(`${server.url}/company/personal/user/me/`)).status).toBe(404);
});
