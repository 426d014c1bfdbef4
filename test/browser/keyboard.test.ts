import { expect, test } from "vitest";
import { holdAnswer } from "../portal/testing/hold-answer.ts";
import { focused, question, readTree } from "./accessibility-tree.ts";
import { chooseFile, list, transferOf } from "./actions.ts";
import { type Fixtures, testBrowser } from "./fixtures.ts";

const browser = testBrowser();

/** Presses a key, and waits for the focus to come where it should be. */
async function press(fixtures: Fixtures, key: string, expected: string) {
  await fixtures.page.keyboard.press(key);
  await expect.poll(() => focused(fixtures)).toBe(expected);
}

/** Presses a key until the focus has come to something. */
async function pressUntil(fixtures: Fixtures, key: string, wanted: string) {
  for (let presses = 0; presses < 20; presses++) {
    if ((await focused(fixtures)) === wanted) return;
    await fixtures.page.keyboard.press(key);
  }
  throw new Error(`The focus never came to ${wanted}.`);
}

/** Waits for something that a live region says. */
async function heard(fixtures: Fixtures, words: string | RegExp) {
  await fixtures.app.locator("[aria-live=polite]").getByText(words).waitFor({ state: "attached" });
}

test("the main job is done with the keyboard and what the accessibility tree says", async () => {
  const fixtures = await browser.open("?toolbar=0");
  const { page, portal } = fixtures;
  await list(fixtures);
  await heard(fixtures, /^\d+ connectors$/);

  // Into the frame, and along all that stands above the list.
  await page.locator("#application iframe").focus();
  await press(fixtures, "Tab", "searchbox Search connectors");
  await page.keyboard.type("SQL");
  await heard(fixtures, "2 connectors");
  await press(fixtures, "Tab", "button Refresh");
  await press(fixtures, "Tab", "button No connections visible");
  await press(fixtures, "Tab", "button Register connector");
  await press(fixtures, "Tab", "button More actions");
  await press(fixtures, "Tab", "checkbox Select all loaded");
  await press(fixtures, "Tab", "button Connector");
  await press(fixtures, "Tab", "button Created");
  await press(fixtures, "Tab", "button Sort");

  // Along the rows, and along the controls of one.
  await press(fixtures, "Tab", "checkbox Select MySQL");
  await press(fixtures, "ArrowDown", "checkbox Select PostgreSQL");
  await press(fixtures, "ArrowUp", "checkbox Select MySQL");
  await press(fixtures, "Tab", "link MySQL");
  await press(fixtures, "ArrowDown", "link PostgreSQL");
  await press(fixtures, "ArrowUp", "link MySQL");
  await press(fixtures, "Tab", "button Used by 3 connections: show the connections of MySQL");
  await press(fixtures, "Tab", "button Actions for MySQL");
  await press(fixtures, "ArrowDown", "button Actions for PostgreSQL");
  await press(fixtures, "ArrowUp", "button Actions for MySQL");
  await press(fixtures, "Tab", "button Delete MySQL");
  await press(fixtures, "Shift+Tab", "button Actions for MySQL");

  // What is in the way is read out with the question, once.
  await press(fixtures, "Delete", "button Cancel");
  expect(await question(fixtures)).toBe(
    "“MySQL” is still in use Remove the connections related to the connector first.",
  );
  expect((await readTree(fixtures)).filter(({ role }) => role === "alert")).toEqual([]);
  await press(fixtures, "Escape", "button Delete MySQL");
  await press(fixtures, "Enter", "button Cancel");
  await press(fixtures, "Shift+Tab", "button Clean up and delete");
  await page.keyboard.press("Enter");
  await expect.poll(() => question(fixtures)).toMatch(/^Clean up and delete “MySQL”\? .*3 tables/);
  await pressUntil(fixtures, "Tab", "textbox Type “MySQL” to confirm");
  await page.keyboard.type("MySQL");
  await press(fixtures, "Tab", "button Clean up and delete");
  await press(fixtures, "Enter", "heading Everything is gone.");
  await press(fixtures, "Escape", "button Delete PostgreSQL");

  // One that nobody uses: deleted, announced, and brought back.
  await press(fixtures, "Enter", "button Cancel");
  expect(await question(fixtures)).toMatch(/^Delete “PostgreSQL”\? .*PostgreSQL will be deleted/);
  await heard(fixtures, "No connections that use it are visible to you.");
  await press(fixtures, "Shift+Tab", "button Delete connector");
  await press(fixtures, "Enter", "heading Connectors");
  await heard(fixtures, "“PostgreSQL” was deleted");
  expect(portal.store.connectors.map(({ title }) => title)).not.toContain("PostgreSQL");
  await page.keyboard.press("Control+z");
  await heard(fixtures, /^“PostgreSQL” was restored as number \d+$/);
  await expect.poll(() => focused(fixtures)).toBe("button Delete PostgreSQL");
});

test("what Show more brings is where the focus goes on, and it is told how much there is", async () => {
  const fixtures = await browser.open("?scenario=many", ({ store, switches }) => {
    switches.rateLimit = null;
    store.connectors = store.connectors.slice(0, 70);
  });
  const { app } = fixtures;
  await app.getByRole("button", { name: "Show more" }).waitFor();
  await heard(fixtures, "50 of more");
  // Coming on the screen with the focus, it loads by itself, and is gone after the last page.
  await app.getByRole("button", { name: "Show more" }).focus();

  await heard(fixtures, "70 connectors");
  const titles = await app.getByRole("rowheader").allInnerTexts();
  const first = titles[50]?.split("\n")[0];
  await expect.poll(() => focused(fixtures)).toBe(`checkbox Select ${first}`);
});

test("a row's keys leave the menu alone, and Shift picks a range", async () => {
  const fixtures = await browser.open();
  const { app, page } = fixtures;
  await list(fixtures);
  await app.getByRole("checkbox", { name: "Select ClickHouse" }).focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Shift+Space");
  await app.getByRole("region", { name: "Selection" }).getByText("3 selected").waitFor();

  await app.getByRole("button", { name: "Actions for MySQL" }).focus();
  await press(fixtures, "Enter", "menuitem Details");
  await press(fixtures, "ArrowDown", "menuitem Connections");
  await press(fixtures, "Escape", "button Actions for MySQL");
  await press(fixtures, "ArrowUp", "button Actions for Google Sheets");
  // With another key an arrow is the browser's or the screen reader's.
  await press(fixtures, "Control+ArrowUp", "button Actions for Google Sheets");
});

test("Enter pressed twice or held down does not act on what the first one brought", async () => {
  const fixtures = await browser.open("?toolbar=0", ({ switches }) => {
    switches.rateLimit = null;
  });
  const { app, page, portal } = fixtures;
  const [first] = JSON.parse(transferOf(fixtures)).connectors;
  const connectors = [first, { ...first, title: "Fresher" }];
  await chooseFile(
    fixtures,
    JSON.stringify({ format: "bitrix24-bi-connectors", version: 1, connectors }),
  );
  const start = app.getByRole("button", { name: "Import 2 connectors" });
  await start.and(app.locator(":focus")).waitFor();
  const { release } = holdAnswer(portal, "biconnector.connector.add");
  await Promise.all([page.keyboard.press("Enter"), page.keyboard.press("Enter")]);
  await app.getByRole("button", { name: "Stop" }).waitFor();
  release();
  await app.getByText("2 of 2", { exact: false }).last().waitFor();
  expect(portal.store.connectors.map(({ title }) => title)).toContain("Fresher");
  await page.keyboard.press("Escape");

  await app.getByRole("button", { name: "Delete PostgreSQL" }).focus();
  await page.keyboard.down("Enter");
  await expect.poll(() => focused(fixtures)).toBe("button Cancel");
  await page.keyboard.down("Enter");
  await page.keyboard.down("Enter");
  await page.keyboard.up("Enter");
  await app.getByText("No connections that use it are visible to you.").waitFor();
  expect(await focused(fixtures)).toBe("button Cancel");

  await app.getByRole("button", { name: "Delete connector" }).dblclick();
  await heard(fixtures, "“PostgreSQL” was deleted");
  expect(fixtures.calls("biconnector.connector.delete")).toHaveLength(1);
});
