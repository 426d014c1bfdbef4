import { describe, expect, test } from "vitest";
import { begin, waitForUsage } from "./actions.ts";
import { type Fixtures, testBrowser } from "./fixtures.ts";

const browser = testBrowser();

const remove = "biconnector.connector.delete";

/** Presses a connector's delete button once its use is known. */
async function ask(fixtures: Fixtures, title: string) {
  const { app } = fixtures;
  await begin(fixtures, title);
  const dialog = app.getByRole("alertdialog", { name: `“${title}”` });
  await dialog.waitFor();
  return dialog;
}

function titles({ portal }: Fixtures): string[] {
  return portal.store.connectors.map(({ title }) => title);
}

describe.each(["server", "archive"])("opened as %s", (opening) => {
  test("a connector without connections goes with the keyboard alone, a restricted one after its connections were deleted in the slider", async () => {
    const fixtures = await browser.open(`?open=${opening}`, ({ store }) => {
      store.tables = [];
    });
    await deleteByKeys(fixtures);
    await deleteThroughSlider(fixtures);
  });
});

async function deleteByKeys(fixtures: Fixtures) {
  const { app, page, calls } = fixtures;
  await waitForUsage(app);
  await app.getByRole("button", { name: "Delete PostgreSQL", exact: true }).focus();
  await page.keyboard.press("Enter");
  await app.getByRole("button", { name: "Cancel" }).and(app.locator(":focus")).waitFor();
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Enter");

  await app.getByRole("status").getByText("“PostgreSQL” was deleted").waitFor();
  expect(await app.getByRole("button", { name: "Delete PostgreSQL" }).count()).toBe(0);
  await app
    .locator("button:focus")
    .and(app.getByRole("button", { name: /^Delete / }))
    .waitFor();
  expect(titles(fixtures)).not.toContain("PostgreSQL");
  expect(calls(remove)).toHaveLength(1);
}

async function deleteThroughSlider(fixtures: Fixtures) {
  const { app, page, slider, calls } = fixtures;
  const before = calls(remove).length;
  const dialog = await ask(fixtures, "MySQL");
  await app.getByRole("alertdialog", { name: "“MySQL” is still in use" }).waitFor();
  const links = dialog.getByRole("list", { name: "Related connections" }).getByRole("link");
  await links.first().waitFor();
  expect(await links.count()).toBe(3);

  for (let left = 3; left > 0; left--) {
    await links.first().click();
    await slider.getByRole("button", { name: /^Delete connection / }).click();
    await slider.getByRole("button", { name: /^Yes, delete connection / }).click();
    await slider.getByText("The connection was deleted.").waitFor();
    await page.getByRole("button", { name: "Close" }).last().click();
    await expect.poll(() => links.count()).toBe(left - 1);
  }
  expect(calls(remove)).toHaveLength(before);
  await dialog.getByRole("button", { name: "Delete connector" }).click();

  await app.getByRole("status").getByText("“MySQL” was deleted").waitFor();
  expect(titles(fixtures)).not.toContain("MySQL");
  expect(calls(remove)).toHaveLength(before + 1);
}

describe("the way to the connections", () => {
  test("is an address of the portal, which opens in a new tab when asked to, else in a slider", async () => {
    const fixtures = await browser.open();
    const dialog = await ask(fixtures, "MySQL");
    const link = dialog
      .getByRole("list", { name: "Related connections" })
      .getByRole("link")
      .first();
    const path =
      /^\/bitrix\/components\/bitrix\/biconnector\.externalconnection\/slider\.php\?sourceId=\d+$/;
    const href = (await link.getAttribute("href")) ?? "";
    expect(href.startsWith(fixtures.portalUrl)).toBe(true);
    expect(href.slice(fixtures.portalUrl.length)).toMatch(path);

    const [tab] = await Promise.all([
      fixtures.page.context().waitForEvent("page"),
      link.click({ modifiers: ["ControlOrMeta"] }),
    ]);
    // A tab is there before its address is.
    await expect.poll(() => tab.url()).toBe(href);
    expect(await fixtures.commands("openPath")).toEqual([]);

    await tab.close();
    await dialog.getByRole("link", { name: "All connections in Analytics hub" }).click();
    await fixtures.slider.getByRole("heading", { level: 1 }).waitFor();
    expect(await fixtures.commands("openPath")).toEqual([
      { path: "/crm/deal/../../bi/source/?IFRAME=Y&IFRAME_TYPE=SIDE_SLIDER" },
    ]);
  });

  test("is a new tab where the portal refuses the path, and whoever comes back from it finds the dialog unlocked", async () => {
    const fixtures = await browser.open("", ({ store, switches }) => {
      switches.openPathAllowed = false;
      store.tables = [];
      const id = store.connectors.find(({ title }) => title === "MySQL")?.id;
      const [first] = store.sources.filter(({ connectorId }) => connectorId === id);
      store.sources = first ? [first] : [];
    });
    const dialog = await ask(fixtures, "MySQL");
    const [tab] = await Promise.all([
      fixtures.page.context().waitForEvent("page"),
      dialog.getByRole("list", { name: "Related connections" }).getByRole("link").click(),
    ]);
    await expect.poll(() => tab.url()).toMatch(/[?&]sourceId=\d/);
    await tab.getByRole("button", { name: /^Delete connection / }).click();
    await tab.getByRole("button", { name: /^Yes, delete connection / }).click();
    await tab
      .getByRole("button", { name: /^Yes, delete connection / })
      .waitFor({ state: "detached" });
    await tab.close();
    await fixtures.page.locator("#pagetitle").click();
    await dialog.click({ position: { x: 8, y: 8 } });

    await dialog.getByRole("button", { name: "Delete connector" }).waitFor();
  });
});

test("a person hears what went wrong on the way, and can try again until the connector is gone", async () => {
  const fixtures = await browser.open();
  const { app, page, portal, calls } = fixtures;
  const dialog = await ask(fixtures, "PostgreSQL");
  const again = dialog.getByRole("button", { name: "Try again" });
  await dialog.getByText("No connections that use it are visible to you.").waitFor();
  await page.context().setOffline(true);
  await dialog.getByRole("button", { name: "Delete connector" }).click();

  await dialog.getByRole("alert").getByText("Your device is offline.").waitFor();
  expect(titles(fixtures)).toContain("PostgreSQL");
  await page.context().setOffline(false);
  portal.inject({ method: remove, fault: { answer: { status: 502, body: "Trouble" } } });
  await again.click();

  await dialog.getByRole("alert").getByText("“PostgreSQL” is still there now").waitFor();
  expect(calls(remove)).toHaveLength(1);
  await again.click();
  await app.getByRole("status").getByText("“PostgreSQL” was deleted").waitFor();
});

test("an expired token is renewed on the way, and none is written to the console, to storage or into an address", async () => {
  const fixtures = await browser.open();
  const renewed: string[] = [];
  const { refresh } = fixtures.portal;
  fixtures.portal.refresh = (id) => {
    const session = refresh(id);
    if (session) renewed.push(session.AUTH_ID, session.REFRESH_ID);
    return session;
  };
  const written: string[] = [];
  fixtures.page.on("console", (message) => written.push(message.text()));
  fixtures.page.on("request", (request) => written.push(request.url()));
  await fixtures.page.reload();
  const dialog = await ask(fixtures, "PostgreSQL");
  fixtures.portal.switches.access = false;
  await dialog.getByRole("button", { name: "Delete connector" }).click();
  await dialog.getByRole("alert").waitFor();
  fixtures.portal.switches.access = true;
  fixtures.portal.expireTokens();
  await dialog.getByRole("button", { name: "Try again" }).click();
  await fixtures.app.getByRole("status").getByText("“PostgreSQL” was deleted").waitFor();
  expect(await fixtures.commands("refreshAuth")).toHaveLength(1);

  const frame = fixtures.page
    .frames()
    .find((candidate) => candidate.url().startsWith(browser.host.handlerUrl));
  const stored = await frame?.evaluate(() => {
    try {
      return JSON.stringify([localStorage, sessionStorage, document.cookie]);
    } catch {
      return "nothing may be stored here";
    }
  });
  expect(['[{},{},""]', "nothing may be stored here"]).toContain(stored);
  const first = await fixtures.page.evaluate(
    () => document.documentElement.innerHTML.match(/name="AUTH_ID" value="([^"]+)"/)?.[1] ?? "",
  );
  expect(first).not.toBe("");
  expect(renewed).toHaveLength(2);
  for (const token of [first, ...renewed]) {
    for (const line of written) expect(line).not.toContain(token);
  }
});
