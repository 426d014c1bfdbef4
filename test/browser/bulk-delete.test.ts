import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import type { Portal } from "../portal/portal.ts";
import { holdSearch, keepConnectors } from "./actions.ts";
import { type Fixtures, testBrowser } from "./fixtures.ts";

const browser = testBrowser();

/** Leaves a portal with so many connectors that nobody uses. */
function keep(count: number) {
  return ({ store }: Portal) => {
    store.connectors = store.connectors.slice(0, count);
    store.sources = [];
  };
}

/** Finds the connectors that nobody uses, and asks for all of them to be deleted. */
async function askForAllUnused({ app }: Fixtures, count: number) {
  await app.getByRole("button", { name: "No connections visible" }).click();
  await app.getByRole("table", { name: "Connectors without visible connections" }).waitFor();
  await app.getByRole("checkbox", { name: "Select all loaded" }).click();
  await app.getByRole("button", { name: "Delete selected" }).press("Enter");
  return app.getByRole("alertdialog").getByRole("button", { name: `Delete ${count} connectors` });
}

const requests = ({ portal }: Fixtures) => portal.journal.filter(({ batched }) => !batched);

describe("500 connectors", () => {
  test("go and are copied with ten requests each, and progress is told four times at most; the result can be kept as a file", async () => {
    const fixtures = await browser.open("?scenario=many", keep(500));
    const { app, portal } = fixtures;
    const start = await askForAllUnused(fixtures, 500);
    await start.waitFor();
    const frame = app.locator("html");
    await frame.evaluate(() => {
      const news = new Set<string>();
      Object.assign(window, { news });
      new MutationObserver(() => {
        for (const region of document.querySelectorAll("[role=alertdialog] [aria-live]")) {
          news.add(region.textContent ?? "");
        }
      }).observe(document, { subtree: true, childList: true, characterData: true });
    });
    const before = requests(fixtures).length;
    await start.click();
    await app.getByRole("heading", { name: "Everything is gone." }).waitFor();

    // One by one they would take four minutes at the portal's limit.
    const sent = requests(fixtures).slice(before);
    expect(sent.filter(({ params }) => JSON.stringify(params).includes(".delete"))).toHaveLength(
      10,
    );
    expect(portal.store.connectors).toEqual([]);
    const news = await frame.evaluate(() => [...(window as unknown as { news: Set<string> }).news]);
    expect(news.length).toBeGreaterThan(1);
    expect(news.length).toBeLessThanOrEqual(5);
    await saveReport(fixtures, 500);
    await app.getByRole("button", { name: "Close" }).click();
    await app.getByRole("heading", { name: "No connectors without visible connections" }).waitFor();
    await app.getByRole("button", { name: "No connections visible" }).click();
    await app.getByRole("heading", { name: "No connectors here yet" }).waitFor();
  });
});

/** Keeps the result of so many deletions as a file. */
async function saveReport({ app, page }: Fixtures, count: number) {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    app.getByRole("button", { name: "Save as CSV" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("deleted-connectors.csv");
  const lines = (await readFile(await download.path(), "utf8")).split("\r\n");
  expect(lines).toHaveLength(count + 1);
  expect(lines[1]).toMatch(/^Connector,\d+,.+,Deleted,$/);
}

test("the search for what can go can be stopped, and then reads 1,000 connectors and their connections in a few requests, and is right", async () => {
  const fixtures = await browser.open("?scenario=many", (portal) => keepConnectors(portal, 1000));
  const { app, portal } = fixtures;
  const { release } = await holdSearch(fixtures);
  await app.getByText(/[1-9].* of 1,000 checked/).waitFor();
  await app.getByRole("button", { name: "Stop" }).click();
  release();

  const unchecked = app.getByRole("heading", { name: "Could not be checked" });
  await unchecked.waitFor();
  const unused = app.getByRole("table", { name: "Connectors without visible connections" });
  await unused.waitFor();
  const before = requests(fixtures).length;
  await app.getByRole("button", { name: "Try again" }).click();
  await unchecked.waitFor({ state: "detached" });
  await unused.waitFor();

  const used = new Set(portal.store.sources.map(({ connectorId }) => connectorId));
  const own = portal.store.connectors.filter(
    ({ clientId, id }) => clientId === portal.store.clientId && !used.has(id),
  );
  expect(requests(fixtures).length - before).toBeLessThan(20);
  await app.getByRole("checkbox", { name: "Select all loaded" }).click();
  await app.getByText(`${own.length.toLocaleString("en")} selected`, { exact: true }).waitFor();
  expect(await app.getByRole("rowheader").count()).toBeLessThanOrEqual(150);
});
