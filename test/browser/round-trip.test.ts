import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { waitForUsage } from "./actions.ts";
import { type Fixtures, testBrowser } from "./fixtures.ts";

const browser = testBrowser();

const add = "biconnector.connector.add";

/** What is stored of a connector, without what the portal gives it. */
function stored({ portal }: Fixtures, title: string) {
  return portal.store.connectors
    .filter((row) => row.title === title)
    .map(({ id: _, dateCreate: __, ...fields }) => fields);
}

/** Presses keys one after the other. */
async function press({ page }: Fixtures, ...keys: string[]) {
  for (const key of keys) {
    // A person is not so quick: a second Enter right after the first is not meant for what has just got the focus.
    if (key === "Enter") await page.keyboard.press("Shift");
    await page.keyboard.press(key);
  }
}

test("a connector is registered, edited, exported, deleted, undone, deleted again and imported with the keyboard alone", async () => {
  const fixtures = await browser.open();
  const { app, page, portal } = fixtures;
  const focused = (name: string, role: "button" | "textbox" = "button") =>
    app.getByRole(role, { name, exact: true }).and(app.locator(":focus")).waitFor();
  const news = (words: string | RegExp) => app.getByRole("status").getByText(words).waitFor();
  const menu = async (button: string, item: string) => {
    await app.getByRole("button", { name: button, exact: true }).focus();
    await press(fixtures, "Enter");
    await app.getByRole("menu").waitFor();
    await page.keyboard.type(item);
    await app.getByRole("menuitem", { name: item }).and(app.locator(":focus")).waitFor();
    await press(fixtures, "Enter");
  };
  await waitForUsage(app);

  await app.getByRole("button", { name: "Register connector" }).focus();
  await press(fixtures, "Enter");
  await app.getByRole("radio", { name: "Empty form" }).and(app.locator(":focus")).waitFor();
  // Behind the templates there are a connector that exists and a file.
  await press(fixtures, "Tab", "Tab", "Tab");
  await focused("Base address", "textbox");
  await page.keyboard.type("https://service.example");
  await press(fixtures, "Tab", "Enter", "Tab");
  await focused("Title", "textbox");
  await page.keyboard.type("Keyboard");
  await press(fixtures, "Tab", "Tab");
  await focused("Logo", "textbox");
  await page.keyboard.type("https://service.example/logo.svg");
  // Behind each of the four addresses there is its sample request.
  await press(fixtures, ...Array<string>(10).fill("Tab"));
  await focused("Add credential");
  await press(fixtures, "Enter");
  await focused("Name", "textbox");
  await page.keyboard.type("Key");
  await press(fixtures, "Tab");
  await page.keyboard.type("key");
  await press(fixtures, "Enter");
  await news(/“Keyboard” is registered as number \d+/);
  await focused("Register connector");

  await menu("Actions for Keyboard", "Edit");
  await focused("Title", "textbox");
  await press(fixtures, "End");
  await page.keyboard.type(" 2");
  await press(fixtures, "Enter");
  await news("“Keyboard 2” was saved");
  const [original] = stored(fixtures, "Keyboard 2");

  await menu("Actions for Keyboard 2", "Export");
  await focused("Save file");
  const [download] = await Promise.all([page.waitForEvent("download"), press(fixtures, "Enter")]);
  const file = await readFile(await download.path());

  const remove = async () => {
    await app.getByRole("button", { name: "Delete Keyboard 2" }).focus();
    await press(fixtures, "Enter");
    await focused("Cancel");
    await app.getByText("No connections that use it are visible to you.").waitFor();
    await app.getByRole("button", { name: "Download a copy" }).waitFor();
    await press(fixtures, "Shift+Tab", "Enter");
    await news("“Keyboard 2” was deleted");
  };
  await remove();
  await app.getByRole("button", { name: "Restore" }).focus();
  await press(fixtures, "Enter");
  await news(/“Keyboard 2” was restored as number \d+/);
  await app.getByRole("button", { name: "Delete Keyboard 2" }).waitFor();
  expect(stored(fixtures, "Keyboard 2")).toEqual([original]);
  await remove();
  expect(stored(fixtures, "Keyboard 2")).toEqual([]);

  await menu("More actions", "Import");
  await app
    .getByLabel("Choose file")
    .and(app.locator(":focus"))
    .setInputFiles({ name: "connectors.json", mimeType: "application/json", buffer: file });
  await focused("Import 1 connector");
  await press(fixtures, "Enter");
  await app.getByText("1 of 1 imported.").waitFor();
  await press(fixtures, "Escape");
  await app.getByRole("rowheader", { name: "Keyboard 2" }).waitFor();
  expect(stored(fixtures, "Keyboard 2")).toEqual([original]);
  expect(portal.journal.filter(({ method }) => method === add)).toHaveLength(3);
});
