import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { focused, question, readTree } from "./accessibility-tree.ts";
import { list } from "./acting.ts";
import { openTheatre, type Stage, type Theatre } from "./stage.ts";

let theatre: Theatre;

beforeAll(async () => {
  theatre = await openTheatre();
});
afterEach(() => theatre.endStage());
afterAll(() => theatre.close());

/** Presses a key, and waits for the focus to come where it should be. */
async function press(stage: Stage, key: string, expected: string) {
  await stage.page.keyboard.press(key);
  await expect.poll(() => focused(stage)).toBe(expected);
}

/** Presses a key until the focus has come to something. */
async function pressUntil(stage: Stage, key: string, wanted: string) {
  for (let presses = 0; presses < 20; presses++) {
    if ((await focused(stage)) === wanted) return;
    await stage.page.keyboard.press(key);
  }
  throw new Error(`The focus never came to ${wanted}.`);
}

/** Waits for something that a live region says. */
async function heard(stage: Stage, words: string | RegExp) {
  await stage.app.locator("[aria-live=polite]").getByText(words).waitFor({ state: "attached" });
}

test("the main job is done with the keyboard and what the accessibility tree says", async () => {
  const stage = await theatre.open("?toolbar=0");
  const { page, portal } = stage;
  await list(stage);
  await heard(stage, /^\d+ connectors$/);

  // Into the frame, and along all that stands above the list.
  await page.locator("#application iframe").focus();
  await press(stage, "Tab", "searchbox Search connectors");
  await page.keyboard.type("SQL");
  await heard(stage, "2 connectors");
  await press(stage, "Tab", "button Not used");
  await press(stage, "Tab", "button Refresh");
  await press(stage, "Tab", "button Register connector");
  await press(stage, "Tab", "button More actions");
  await press(stage, "Tab", "checkbox Select all loaded");
  await press(stage, "Tab", "button Connector");
  await press(stage, "Tab", "button Created");
  await press(stage, "Tab", "button Sort");

  // Along the rows, and along the controls of one.
  await press(stage, "Tab", "checkbox Select MySQL");
  await press(stage, "ArrowDown", "checkbox Select PostgreSQL");
  await press(stage, "ArrowUp", "checkbox Select MySQL");
  await press(stage, "Tab", "button Used by 3 connections: show the connections of MySQL");
  await press(stage, "Tab", "button Actions for MySQL");
  await press(stage, "ArrowDown", "button Actions for PostgreSQL");
  await press(stage, "ArrowUp", "button Actions for MySQL");
  await press(stage, "Tab", "button Delete MySQL");
  await press(stage, "Shift+Tab", "button Actions for MySQL");

  // What is in the way is read out with the question, once.
  await press(stage, "Delete", "button Cancel");
  expect(await question(stage)).toBe(
    "Delete “MySQL”? “MySQL” cannot be deleted yet Remove the connections related to the connector first.",
  );
  expect((await readTree(stage)).filter(({ role }) => role === "alert")).toEqual([]);
  await press(stage, "Escape", "button Delete MySQL");
  await press(stage, "Enter", "button Cancel");
  await press(stage, "Shift+Tab", "button Clean up and delete");
  await page.keyboard.press("Enter");
  await expect.poll(() => question(stage)).toMatch(/^Clean up and delete “MySQL”\? .*3 tables/);
  await pressUntil(stage, "Tab", "textbox Type “MySQL” to confirm");
  await page.keyboard.type("MySQL");
  await press(stage, "Tab", "button Clean up and delete");
  await press(stage, "Enter", "heading Everything is gone.");
  await press(stage, "Escape", "button Delete PostgreSQL");

  // One that nobody uses: deleted, announced, and brought back.
  await press(stage, "Enter", "button Cancel");
  expect(await question(stage)).toMatch(/^Delete “PostgreSQL”\? PostgreSQL will be gone/);
  await heard(stage, "No connections use it.");
  await press(stage, "Shift+Tab", "button Delete connector");
  await press(stage, "Enter", "heading Connectors");
  await heard(stage, "“PostgreSQL” was deleted");
  expect(portal.store.connectors.map(({ title }) => title)).not.toContain("PostgreSQL");
  await page.keyboard.press("Control+z");
  await heard(stage, /^“PostgreSQL” is back, as number \d+$/);
  await stage.app.getByRole("rowheader", { name: "PostgreSQL" }).waitFor();
});

test("what Show more brings is where the focus goes on, and it is told how much there is", async () => {
  const stage = await theatre.open("?scenario=many", ({ store, switches }) => {
    switches.rateLimit = null;
    store.connectors = store.connectors.slice(0, 70);
  });
  const { app } = stage;
  await app.getByRole("button", { name: "Show more" }).waitFor();
  await heard(stage, "50 connectors");
  // Coming on the screen with the focus, it loads by itself, and is gone after the last page.
  await app.getByRole("button", { name: "Show more" }).focus();

  await heard(stage, "70 connectors");
  const titles = await app.getByRole("rowheader").allInnerTexts();
  const first = titles[50]?.split("\n")[0];
  await expect.poll(() => focused(stage)).toBe(`checkbox Select ${first}`);
});

test("a row's keys leave the menu alone, and Shift picks a range", async () => {
  const stage = await theatre.open();
  const { app, page } = stage;
  await list(stage);
  await app.getByRole("checkbox", { name: "Select ClickHouse" }).focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Shift+Space");
  await app.getByText("3 selected").waitFor();

  await app.getByRole("button", { name: "Actions for MySQL" }).focus();
  await press(stage, "Enter", "menuitem Details");
  await press(stage, "ArrowDown", "menuitem Connections");
  await press(stage, "Escape", "button Actions for MySQL");
  await press(stage, "ArrowUp", "button Actions for Google Sheets");
  // With another key an arrow is the browser's or the screen reader's.
  await press(stage, "Control+ArrowUp", "button Actions for Google Sheets");
});
