import { expect, test } from "vitest";
import { templateLogos } from "../../src/dialogs/form/template-logos.ts";
import type { Portal } from "../portal/portal.ts";
import { beginNew, field } from "./actions.ts";
import { testBrowser } from "./fixtures.ts";

const browser = testBrowser();

test.each([
  ["en", "full"],
  ["ru", "360"],
  ["ar", "733"],
])("only one part of the form scrolls, and never sideways (%s, %s px)", async (lang, width) => {
  const { app, say } = await browser.open(`?toolbar=0&width=${width}&lang=${lang}`);
  await app.getByRole("button", { name: say("action.register") }).click();
  const form = app.getByRole("dialog");
  await form.getByRole("textbox", { name: say("form.base") }).fill("http://192.168.1.5/bi");
  await form.getByRole("button", { name: say("form.base.fill") }).click();
  await form.getByRole("button", { name: say("form.credential.add") }).click();
  await form.getByRole("button", { name: say("form.save"), exact: true }).click();
  await form.getByRole("status").getByRole("button").waitFor();

  const scrolling = await form.evaluate((dialog) => {
    const all = [...dialog.querySelectorAll("*")];
    const scrolls = (style: string) => style === "auto" || style === "scroll";
    return {
      down: all.filter(
        (each) =>
          scrolls(getComputedStyle(each).overflowY) && each.scrollHeight > each.clientHeight,
      ).length,
      sideways: all.filter(
        (each) => scrolls(getComputedStyle(each).overflowX) && each.scrollWidth > each.clientWidth,
      ).length,
    };
  });

  expect(scrolling).toEqual({ down: 1, sideways: 0 });
});

const add = "biconnector.connector.add";

/** Begins a new connector with MySQL and a base address, on a portal that has none. */
async function beginMySql(change?: (portal: Portal) => unknown) {
  const fixtures = await browser.open("?toolbar=0&scenario=empty", change);
  await beginNew(fixtures, "MySQL");
  await field(fixtures, "Base address").fill("bi.example.com/app/");
  return fixtures;
}

test("the empty list leads to a template, and one address is enough to register it", async () => {
  const { app, calls } = await beginMySql();
  await app.getByRole("button", { name: "Save" }).click();

  await app.getByText(/“MySQL” is registered as number \d+/).waitFor();
  const address = (action: string) =>
    `https://bi.example.com/app/?connection_type=mysql&action=${action}`;
  const credential = (name: string, code: string) => ({ name, code, type: "STRING" });
  expect(calls(add).map(({ params }) => params)).toEqual([
    {
      fields: {
        title: "MySQL",
        description: "",
        logo: templateLogos.mysql,
        sort: 100,
        urlCheck: address("check"),
        urlTableList: address("table_list"),
        urlTableDescription: address("table_description"),
        urlData: address("data"),
        settings: [
          credential("Host", "host"),
          credential("Port", "port"),
          credential("Database", "database"),
          credential("Username", "username"),
          credential("Password", "password"),
        ],
        supportMapping: false,
        sourceCode: "",
      },
    },
  ]);
  await app.getByRole("rowheader", { name: /MySQL/ }).waitFor();
});

test("a template whose answer is lost is registered once", async () => {
  const { app, calls, portal } = await beginMySql();
  portal.inject({ method: add, fault: { lose: "answer" } });
  await app.getByRole("button", { name: "Save" }).click();

  await app.getByText(/“MySQL” is registered as number \d+/).waitFor();
  expect(calls(add)).toHaveLength(1);
  expect(portal.store.connectors).toHaveLength(1);
});

test("a template that the portal refuses stays as it was filled", async () => {
  const { app, portal } = await beginMySql();
  portal.switches.access = false;
  await app.getByRole("button", { name: "Save" }).click();

  await app.getByRole("dialog").getByRole("alert").getByText("It was not saved").waitFor();
  const form = app.getByRole("dialog");
  expect(await form.getByRole("textbox", { name: "Title", exact: true }).inputValue()).toBe(
    "MySQL",
  );
  expect(await form.getByRole("textbox", { name: "Data URL" }).inputValue()).toMatch(
    /action=data$/,
  );
  expect(portal.store.connectors).toEqual([]);
});

test.each([
  ["logo.svg", "image/svg+xml"],
  ["logo", ""],
])(
  "a bitmap is taken for what it is, though its name says otherwise: %s",
  async (name, mimeType) => {
    const { app, calls } = await beginMySql();
    const dot =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
    const file = { name, mimeType, buffer: Buffer.from(dot, "base64") };
    await app.getByLabel("Choose file").setInputFiles(file);
    await app.getByRole("button", { name: "Save" }).click();

    await app.getByText(/“MySQL” is registered as number \d+/).waitFor();
    expect(calls(add)[0]?.params).toMatchObject({
      fields: { logo: expect.stringMatching(/^data:image\/png;base64,/) },
    });
  },
);
