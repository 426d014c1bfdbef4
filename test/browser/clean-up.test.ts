import { describe, expect, test } from "vitest";
import { holdAnswer } from "../portal/testing/hold-answer.ts";
import { begin, deletes, waitForUsage } from "./actions.ts";
import { type Fixtures, testBrowser } from "./fixtures.ts";

const browser = testBrowser();

/** The store's rows that hang on a connector, by title. */
function contentsOf({ portal: { store } }: Fixtures, title: string) {
  const connectors = store.connectors.filter((row) => row.title === title);
  const sources = store.sources.filter((row) =>
    connectors.some(({ id }) => id === row.connectorId),
  );
  const tables = store.tables.filter((row) => sources.some(({ id }) => id === row.sourceId));
  return { connectors: connectors.length, sources: sources.length, tables: tables.length };
}

/** Opens the clean-up of a connector, and types its title. */
async function ask(fixtures: Fixtures, title: string) {
  const { app } = fixtures;
  await begin(fixtures, title);
  await app.getByRole("button", { name: "Clean up and delete" }).click();
  const dialog = app.getByRole("alertdialog");
  await dialog.getByRole("textbox", { name: /^Type / }).fill(title);
  return dialog;
}

/** Waits for the result and closes it. */
async function finish({ app }: Fixtures, heading: string) {
  await app.getByRole("heading", { name: heading }).waitFor();
  await app.getByRole("button", { name: "Close" }).click();
}

/** The rows on the screen after a refresh are what the store says. */
async function expectAgreement({ app, portal }: Fixtures) {
  const own = portal.store.connectors.filter(({ clientId }) => clientId === portal.store.clientId);
  await expect.poll(() => app.getByRole("rowheader").count()).toBe(own.length);
}

describe("a connector in use", () => {
  test("is cleaned up and deleted with the keyboard alone in 360 pixels", async () => {
    const fixtures = await browser.open("?width=360");
    const { app, page } = fixtures;
    await waitForUsage(app);
    await app.getByRole("button", { name: "Delete MySQL", exact: true }).focus();
    await page.keyboard.press("Enter");
    const focused = (name: string) =>
      app.getByRole("button", { name }).and(app.locator(":focus")).waitFor();
    await focused("Cancel");
    await app.getByText("3 left").first().waitFor();
    await page.keyboard.press("Shift+Tab");
    await focused("Clean up and delete");
    await page.keyboard.press("Enter");
    await app.getByText("3 tables", { exact: true }).waitFor();
    await app.getByRole("textbox").focus();
    await page.keyboard.type("MySQL");
    await page.keyboard.press("Tab");
    await focused("Clean up and delete");
    await page.keyboard.press("Enter");

    await app
      .getByRole("heading", { name: "Everything is gone." })
      .and(app.locator(":focus"))
      .waitFor();
    expect(contentsOf(fixtures, "MySQL")).toEqual({ connectors: 0, sources: 0, tables: 0 });
    await page.keyboard.press("Escape");
    await expectAgreement(fixtures);
    await app
      .getByRole("button", { name: /^Delete / })
      .and(app.locator(":focus"))
      .waitFor();
  });

  test("is cleaned up from wherever: the steps unlock one by one", async () => {
    const fixtures = await browser.open();
    const { app, page, slider, portal } = fixtures;
    await waitForUsage(app);
    await app.getByRole("button", { name: "Delete 1C:Enterprise" }).click();
    const dialog = app.getByRole("alertdialog");
    const next = dialog.locator("[aria-current=step]");
    await next.getByText("Tables").first().waitFor();
    await next.getByRole("link", { name: "Tables in Analytics hub" }).click();
    await slider.getByRole("button", { name: "Delete table ledger_entries" }).click();
    await slider.getByRole("button", { name: "Yes, delete table ledger_entries" }).click();
    await slider.getByText("ledger_entries").waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Close" }).last().click();

    await next.getByText("Connections").waitFor();
    await dialog.getByText("none left").waitFor();
    await dialog.getByRole("button", { name: "Show connections" }).click();
    const panel = app.getByRole("dialog", { name: "Connections of “1C:Enterprise”" });
    await panel.getByRole("button", { name: /^Delete connection / }).click();
    await app.getByRole("button", { name: "Delete connection", exact: true }).click();
    await panel.getByText(/No connections use/).waitFor();
    await panel.getByRole("button", { name: "Close", exact: true }).click();
    await dialog.getByRole("button", { name: "Delete connector" }).click();

    await app.getByRole("status").getByText("“1C:Enterprise” was deleted").waitFor();
    expect(portal.store.connectors.map(({ title }) => title)).not.toContain("1C:Enterprise");
  });

  test("is finished although the token expires in the middle", async () => {
    const fixtures = await browser.open();
    const dialog = await ask(fixtures, "Google Sheets");
    fixtures.portal.inject({
      method: "batch",
      fault: { delay: 0 },
      before: (portal) => portal.expireTokens(),
    });
    await dialog.getByRole("button", { name: "Clean up and delete" }).click();

    await finish(fixtures, "Everything is gone.");
    expect(contentsOf(fixtures, "Google Sheets")).toEqual({ connectors: 0, sources: 0, tables: 0 });
    expect(await fixtures.commands("refreshAuth")).not.toEqual([]);
  });

  test("is told right when the connection drops in the middle, and finished when it is back", async () => {
    const fixtures = await browser.open();
    const { app, portal } = fixtures;
    const dialog = await ask(fixtures, "Google Sheets");
    let isAway = false;
    portal.inject({
      method: "batch",
      only: deletes,
      fault: { lose: "answer" },
      before: () => {
        isAway = true;
      },
    });
    portal.inject({ method: "batch", times: 99, only: () => isAway, fault: { lose: "answer" } });
    await dialog.getByRole("button", { name: "Clean up and delete" }).click();
    await app.getByRole("heading", { name: "0 of 1 connectors are deleted." }).waitFor();

    // The first batch worked, but neither its answer nor one that tells what is left got through.
    expect(contentsOf(fixtures, "Google Sheets")).toEqual({
      connectors: 1,
      sources: 70,
      tables: 0,
    });
    await dialog.getByRole("button", { name: "Failed 50" }).click();
    await dialog
      .getByText(/It is not clear whether it was deleted/)
      .first()
      .waitFor();
    expect(fixtures.calls("batch").filter(({ params }) => deletes(params))).toHaveLength(1);
    await dialog.getByRole("button", { name: "Try these again" }).click();
    // Nor can it be found out what would go.
    const again = dialog.getByRole("button", { name: "Try again" });
    await again.waitFor();
    isAway = false;
    await again.click();
    await dialog.getByRole("textbox").fill("Google Sheets");
    await dialog.getByRole("button", { name: "Clean up and delete" }).click();
    await finish(fixtures, "Everything is gone.");
    expect(contentsOf(fixtures, "Google Sheets")).toEqual({ connectors: 0, sources: 0, tables: 0 });
  });

  test("asks before the page is left while it works, and not otherwise", async () => {
    const fixtures = await browser.open();
    const { page } = fixtures;
    const asked: string[] = [];
    page.on("dialog", async (question) => {
      asked.push(question.type());
      await question.dismiss();
    });
    const dialog = await ask(fixtures, "MySQL");
    const { release } = holdAnswer(fixtures.portal, "batch", { only: deletes });
    await dialog.getByRole("button", { name: "Clean up and delete" }).click();
    await dialog.getByRole("progressbar").waitFor();
    await page.evaluate(() => location.assign("/bi/source/"));
    await expect.poll(() => asked).toEqual(["beforeunload"]);
    release();

    await finish(fixtures, "Everything is gone.");
    await Promise.all([
      page.waitForURL(/bi\/source/),
      page.evaluate(() => location.assign("/bi/source/")),
    ]);
    expect(asked).toHaveLength(1);
  });
});
