import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { openTheatre, type Stage, type Theatre } from "./stage.ts";

let theatre: Theatre;

beforeAll(async () => {
  theatre = await openTheatre();
});
afterEach(() => theatre.endStage());
afterAll(() => theatre.close());

/** The store's rows that hang on a connector, by title. */
function contentsOf({ portal: { store } }: Stage, title: string) {
  const connectors = store.connectors.filter((row) => row.title === title);
  const sources = store.sources.filter((row) =>
    connectors.some(({ id }) => id === row.connectorId),
  );
  const tables = store.tables.filter((row) => sources.some(({ id }) => id === row.sourceId));
  return { connectors: connectors.length, sources: sources.length, tables: tables.length };
}

/** Opens the clean-up of a connector, and types its title. */
async function ask({ app }: Stage, title: string) {
  await app.getByRole("cell", { name: "Not used" }).first().waitFor();
  await app.getByRole("button", { name: `Delete ${title}`, exact: true }).click();
  await app.getByRole("button", { name: "Clean up and delete" }).click();
  const dialog = app.getByRole("alertdialog");
  await dialog.getByRole("textbox", { name: /^Type / }).fill(title);
  return dialog;
}

/** Waits for the result and closes it. */
async function finish({ app }: Stage, heading: string) {
  await app.getByRole("heading", { name: heading }).waitFor();
  await app.getByRole("button", { name: "Close" }).click();
}

/** The rows on the screen after a refresh are what the store says. */
async function expectAgreement({ app, portal }: Stage) {
  const own = portal.store.connectors.filter(({ clientId }) => clientId === portal.store.clientId);
  await expect.poll(() => app.getByRole("rowheader").count()).toBe(own.length);
}

describe("a connector in use", () => {
  test.each(["", "?scenario=old", "?width=360"])(
    "is cleaned up and deleted with the keyboard alone (%s)",
    async (query) => {
      const stage = await theatre.open(query);
      const { app, page } = stage;
      await app.getByRole("cell", { name: "Not used" }).first().waitFor();
      await app.getByRole("button", { name: "Delete MySQL", exact: true }).focus();
      await page.keyboard.press("Enter");
      const focused = (name: string) =>
        app.getByRole("button", { name }).and(app.locator(":focus")).waitFor();
      await focused("Cancel");
      await app.getByText("3 left").first().waitFor();
      await page.keyboard.press("Shift+Tab");
      await focused("Clean up and delete");
      await page.keyboard.press("Enter");
      await app.getByRole("heading", { name: "3 tables" }).waitFor();
      await app.getByRole("textbox").focus();
      await page.keyboard.type("MySQL");
      await page.keyboard.press("Tab");
      await focused("Clean up and delete");
      await page.keyboard.press("Enter");

      await app
        .getByRole("heading", { name: "Everything is gone." })
        .and(app.locator(":focus"))
        .waitFor();
      expect(contentsOf(stage, "MySQL")).toEqual({ connectors: 0, sources: 0, tables: 0 });
      await page.keyboard.press("Escape");
      await expectAgreement(stage);
      await app
        .getByRole("button", { name: /^Delete / })
        .and(app.locator(":focus"))
        .waitFor();
    },
  );

  test("is cleaned up from wherever: the steps unlock one by one", async () => {
    const stage = await theatre.open();
    const { app, page, slider, portal } = stage;
    await app.getByRole("cell", { name: "Not used" }).first().waitFor();
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
    await dialog.getByRole("button", { name: "Connections and tables" }).click();
    const panel = app.getByRole("dialog", { name: "Connections of “1C:Enterprise”" });
    await panel.getByRole("button", { name: /^Delete connection / }).click();
    await app.getByRole("button", { name: "Delete connection", exact: true }).click();
    await panel.getByText(/No connections use/).waitFor();
    await panel.getByRole("button", { name: "Close" }).click();
    await dialog.getByRole("button", { name: "Delete connector" }).click();

    await app.getByRole("status").getByText("“1C:Enterprise” was deleted").waitFor();
    expect(portal.store.connectors.map(({ title }) => title)).not.toContain("1C:Enterprise");
  });

  test("stops when the person says so, and goes on from what is left", async () => {
    const stage = await theatre.open();
    const { app, portal } = stage;
    const dialog = await ask(stage, "Google Sheets");
    portal.inject({ method: "batch", fault: { delay: 1500 } });
    await dialog.getByRole("button", { name: "Clean up and delete" }).click();
    await dialog.getByText("Deleting connections…").first().waitFor();
    await dialog.getByRole("button", { name: "Stop" }).click();
    await dialog.getByRole("button", { name: "Stopping…" }).waitFor();
    await app.getByRole("heading", { name: "Not everything is gone." }).waitFor();

    // One table and the fifty connections of the request that was under way.
    expect(contentsOf(stage, "Google Sheets")).toEqual({ connectors: 1, sources: 70, tables: 0 });
    await dialog.getByRole("button", { name: "Not tried 71" }).waitFor();
    await dialog.getByRole("button", { name: "Try these again" }).click();
    await dialog.getByRole("heading", { name: "70 connections" }).waitFor();
    await dialog.getByRole("textbox").fill("Google Sheets");
    await dialog.getByRole("button", { name: "Clean up and delete" }).click();
    await finish(stage, "Everything is gone.");
    expect(contentsOf(stage, "Google Sheets")).toEqual({ connectors: 0, sources: 0, tables: 0 });
    await expectAgreement(stage);
  });

  test("is finished although the token expires in the middle", async () => {
    const stage = await theatre.open();
    const dialog = await ask(stage, "Google Sheets");
    stage.portal.inject({
      method: "batch",
      fault: { delay: 0 },
      before: (portal) => portal.expireTokens(),
    });
    await dialog.getByRole("button", { name: "Clean up and delete" }).click();

    await finish(stage, "Everything is gone.");
    expect(contentsOf(stage, "Google Sheets")).toEqual({ connectors: 0, sources: 0, tables: 0 });
    expect(await stage.commands("refreshAuth")).not.toEqual([]);
  });

  test("is finished although another person clears away some of it meanwhile", async () => {
    const stage = await theatre.open();
    const dialog = await ask(stage, "Google Sheets");
    stage.portal.inject({
      method: "batch",
      fault: { delay: 0 },
      before: ({ store }) => {
        store.sources = store.sources.filter(({ title }) => !title.startsWith("Branch report 0"));
      },
    });
    await dialog.getByRole("button", { name: "Clean up and delete" }).click();

    await dialog.getByRole("button", { name: "Already gone 99" }).waitFor();
    await finish(stage, "Everything is gone.");
    expect(contentsOf(stage, "Google Sheets")).toEqual({ connectors: 0, sources: 0, tables: 0 });
  });

  test("is kept when another person makes a connection meanwhile, and can be cleaned up again", async () => {
    const stage = await theatre.open("?scenario=race");
    const { app } = stage;
    const dialog = await ask(stage, "MySQL");
    await dialog.getByRole("button", { name: "Clean up and delete" }).click();
    await app.getByRole("heading", { name: "Not everything is gone." }).waitFor();
    expect(contentsOf(stage, "MySQL")).toEqual({ connectors: 1, sources: 1, tables: 0 });

    await dialog.getByRole("button", { name: "Clean up the blocked one" }).click();
    await dialog.getByRole("textbox").fill("MySQL");
    await dialog.getByRole("button", { name: "Clean up and delete" }).click();
    await finish(stage, "Everything is gone.");
    expect(contentsOf(stage, "MySQL")).toEqual({ connectors: 0, sources: 0, tables: 0 });
  });

  test("is told right when the connection drops in the middle, and finished when it is back", async () => {
    const stage = await theatre.open();
    const { app, portal } = stage;
    const dialog = await ask(stage, "Google Sheets");
    portal.inject({ method: "batch", times: 4, fault: { lose: "answer" } });
    await dialog.getByRole("button", { name: "Clean up and delete" }).click();
    await app.getByRole("heading", { name: "Not everything is gone." }).waitFor();

    // The first batch worked, but neither its answer nor one that tells what is left got through.
    expect(contentsOf(stage, "Google Sheets")).toEqual({ connectors: 1, sources: 70, tables: 0 });
    await dialog.getByRole("button", { name: "Failed 50" }).click();
    await dialog
      .getByText(/It is not clear whether it was deleted/)
      .first()
      .waitFor();
    expect(stage.calls("batch").filter(({ lost }) => lost)).toHaveLength(4);
    await dialog.getByRole("button", { name: "Try these again" }).click();
    await dialog.getByRole("textbox").fill("Google Sheets");
    await dialog.getByRole("button", { name: "Clean up and delete" }).click();
    await finish(stage, "Everything is gone.");
    expect(contentsOf(stage, "Google Sheets")).toEqual({ connectors: 0, sources: 0, tables: 0 });
  });

  test("asks before the page is left while it works, and not otherwise", async () => {
    const stage = await theatre.open();
    const { page, portal } = stage;
    const asked: string[] = [];
    page.on("dialog", async (question) => {
      asked.push(question.type());
      await question.dismiss();
    });
    const dialog = await ask(stage, "MySQL");
    portal.inject({ method: "batch", fault: { delay: 3000 } });
    await dialog.getByRole("button", { name: "Clean up and delete" }).click();
    await dialog.getByRole("progressbar").waitFor();
    await page.evaluate(() => location.assign("/bi/source/"));
    await expect.poll(() => asked).toEqual(["beforeunload"]);

    await finish(stage, "Everything is gone.");
    await Promise.all([
      page.waitForURL(/bi\/source/),
      page.evaluate(() => location.assign("/bi/source/")),
    ]);
    expect(asked).toHaveLength(1);
  });
});
