import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import type { Portal } from "../portal/portal.ts";
import { sourceRow } from "../portal/scenarios/rows.ts";
import { deletes, holdAnswer, holdSearch, keepConnectors, keepMany } from "./actions.ts";
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

/** Lets the first fifty be deleted. */
function passToSecondDeletion(portal: Portal) {
  portal.inject({ method: "batch", only: deletes, fault: { delay: 0 } });
}

const requests = ({ portal }: Fixtures) => portal.journal.filter(({ batched }) => !batched);

/** How often each connector was asked to be deleted. */
function deletions({ calls }: Fixtures): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { params } of calls("biconnector.connector.delete")) {
    counts.set(String(params.id), (counts.get(String(params.id)) ?? 0) + 1);
  }
  return counts;
}

describe("500 connectors", () => {
  test("go and are copied with ten requests each, and progress is told four times at most", async () => {
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
    await app.getByRole("button", { name: "Close" }).click();
    await app.getByRole("heading", { name: "No connectors without visible connections" }).waitFor();
    await app.getByRole("button", { name: "No connections visible" }).click();
    await app.getByRole("heading", { name: "No connectors here yet" }).waitFor();
  });
});

describe("many connectors", () => {
  test.each([
    ["the token expires", (fixtures: Fixtures) => fixtures.portal.expireTokens()],
    [
      "another person adds connections",
      ({ portal }: Fixtures) => {
        const row = portal.store.connectors.at(-1);
        if (!row) throw new Error("No connector");
        portal.store.sources.push(sourceRow(row, { id: 9_000_001, title: "Made meanwhile" }));
      },
    ],
    [
      "another person deletes some",
      ({ portal }: Fixtures) => {
        portal.store.connectors = portal.store.connectors.slice(0, -60);
      },
    ],
  ])("end as the store says although in the middle %s", async (_name, happen) => {
    const fixtures = await browser.open("?scenario=many", keep(150));
    const { app, portal } = fixtures;
    const start = await askForAllUnused(fixtures, 150);
    await start.waitFor();
    passToSecondDeletion(portal);
    portal.inject({
      method: "batch",
      only: deletes,
      fault: { delay: 0 },
      before: () => happen(fixtures),
    });
    await start.click();
    await app.getByRole("heading", { name: /(is gone|are deleted)\.$/ }).waitFor();

    const told = await app.getByRole("button", { name: /^Blocked/ }).count();
    expect(portal.store.connectors).toHaveLength(told);
    for (const count of deletions(fixtures).values()) expect(count).toBe(1);
  });

  test("stop when the person says so, and the rest can be tried again", async () => {
    const fixtures = await browser.open("?scenario=many", keep(150));
    const { app, portal } = fixtures;
    const start = await askForAllUnused(fixtures, 150);
    await start.waitFor();
    const { release } = holdAnswer(portal, "batch", { passing: 1, only: deletes });
    await start.click();
    await app.getByText("50 of 150").waitFor();
    await app.getByRole("button", { name: "Stop" }).click();
    release();

    await app.getByRole("button", { name: "Deleted 100" }).waitFor();
    expect(portal.store.connectors).toHaveLength(50);
    await app.getByRole("button", { name: "Try these again" }).click();
    await app.getByRole("button", { name: "Delete 50 connectors" }).click();
    await app.getByRole("heading", { name: "Everything is gone." }).waitFor();
    expect(portal.store.connectors).toEqual([]);
    for (const count of deletions(fixtures).values()) expect(count).toBe(1);
  });

  test("are told right when the network is gone in the middle, and go when it is back", async () => {
    const fixtures = await browser.open("?scenario=many", keep(150));
    const { app, portal } = fixtures;
    const start = await askForAllUnused(fixtures, 150);
    await start.waitFor();
    passToSecondDeletion(portal);
    portal.inject({ method: "batch", only: deletes, fault: { lose: "answer" } });
    // The look right after it and the one two seconds later, each asked three times.
    portal.inject({ method: "batch", times: 6, fault: { lose: "answer" } });
    await start.click();
    const lost = () => fixtures.calls("batch").filter((call) => call.lost);
    await expect.poll(lost).toHaveLength(7);
    await app.getByRole("heading", { name: "50 of 150 connectors are deleted." }).waitFor();

    await app.getByRole("button", { name: "Deleted 50" }).waitFor();
    await app.getByRole("button", { name: "Failed 50" }).waitFor();
    await app.getByRole("button", { name: "Not tried 50" }).waitFor();
    expect(portal.store.connectors).toHaveLength(50);
    await app.getByRole("button", { name: "Try these again" }).click();
    await app.getByRole("button", { name: "Delete 100 connectors" }).click();
    // Fifty of them had gone by our own first call.
    await app.getByRole("button", { name: "Deleted 100" }).waitFor();
    await app.getByRole("heading", { name: "Everything is gone." }).waitFor();
    expect(portal.store.connectors).toEqual([]);
  });
});

test("the result of a deletion can be kept as a file", async () => {
  const fixtures = await browser.open("?scenario=page", keep(3));
  const { app, page } = fixtures;
  await (await askForAllUnused(fixtures, 3)).click();
  await app.getByRole("list", { name: "Results" }).waitFor();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    app.getByRole("button", { name: "Save as CSV" }).click(),
  ]);

  expect(download.suggestedFilename()).toBe("deleted-connectors.csv");
  const lines = (await readFile(await download.path(), "utf8")).split("\r\n");
  expect(lines).toHaveLength(4);
  expect(lines[1]).toMatch(/^Connector,\d+,.+,Deleted,$/);
});

describe("the search for what can go", () => {
  test("reads 1,000 connectors and their connections in a few requests, and is right", async () => {
    const fixtures = await browser.open("?scenario=many", (portal) => keepConnectors(portal, 1000));
    const { app, portal } = fixtures;
    await app.getByRole("button", { name: "Show more" }).waitFor();
    const before = requests(fixtures).length;
    await app.getByRole("button", { name: "No connections visible" }).click();
    await app.getByRole("table", { name: "Connectors without visible connections" }).waitFor();

    const used = new Set(portal.store.sources.map(({ connectorId }) => connectorId));
    const own = portal.store.connectors.filter(
      ({ clientId, id }) => clientId === portal.store.clientId && !used.has(id),
    );
    expect(requests(fixtures).length - before).toBeLessThan(20);
    await app.getByRole("checkbox", { name: "Select all loaded" }).click();
    await app.getByText(`${own.length.toLocaleString("en")} selected`, { exact: true }).waitFor();
    expect(await app.getByRole("rowheader").count()).toBeLessThanOrEqual(150);
  });

  test("can be stopped: what was found is shown, what was not checked apart", async () => {
    const fixtures = await browser.open("?scenario=many", keepMany);
    const { app } = fixtures;
    const { release } = await holdSearch(fixtures);
    await app.getByText(/[1-9].* of 1,000 checked/).waitFor();
    await app.getByRole("button", { name: "Stop" }).click();
    release();

    await app.getByRole("heading", { name: "Could not be checked" }).waitFor();
    await app.getByRole("table", { name: "Connectors without visible connections" }).waitFor();
  });
});
