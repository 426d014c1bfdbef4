import { expect, test } from "vitest";
import type { Portal } from "../portal/portal.ts";
import { holdAnswer } from "../portal/testing/hold-answer.ts";
import { changes } from "./actions.ts";
import { type Fixtures, testBrowser } from "./fixtures.ts";

const browser = testBrowser();
const old = "https://connect.example.com";
const update = "biconnector.connector.update";

/** Leaves a portal with so many connectors that nobody uses. */
function keep(count: number) {
  return ({ store, switches }: Portal) => {
    store.connectors = store.connectors.slice(0, count);
    store.sources = [];
    switches.rateLimit = null;
  };
}

/** Selects all connectors, and says where their services are now. */
async function askForAll({ app }: Fixtures, count: number) {
  await app.getByRole("button", { name: "No connections visible" }).click();
  await app.getByRole("table", { name: "Connectors without visible connections" }).waitFor();
  await app.getByRole("checkbox", { name: "Select all loaded" }).click();
  await app.getByRole("button", { name: "Change address" }).click();
  await app.getByRole("textbox", { name: "Old address" }).fill(`${old}/`);
  await app.getByRole("textbox", { name: "New address" }).fill("https://new.example:8443/bi");
  return app.getByRole("button", { name: `Change ${count} connectors` });
}

const addressesIn = ({ store }: Portal) =>
  store.connectors.map(({ urlCheck, urlTableList, urlTableDescription, urlData }) => ({
    ...{ urlCheck, urlTableList, urlTableDescription, urlData },
  }));

const isMoved = ({ urlData }: { urlData: string }) =>
  urlData.startsWith("https://new.example:8443/bi/");

const updatesIn = ({ calls }: Fixtures) => calls("batch").filter(({ params }) => changes(params));

test("a change of many addresses can be stopped in the middle, and what was changed put back", async () => {
  const fixtures = await browser.open("?scenario=many", keep(120));
  const { app, portal } = fixtures;
  const before = addressesIn(portal);
  const start = await askForAll(fixtures, 120);
  const { release } = holdAnswer(portal, "batch", { passing: 1, only: changes });
  await start.click();
  await app.getByText("50 of 120").waitFor();
  await app.getByRole("button", { name: "Stop" }).click();
  release();

  await app
    .getByRole("heading", { name: "100 of 120 connectors have the new addresses." })
    .waitFor();
  expect(addressesIn(portal).filter(isMoved)).toHaveLength(100);
  expect(updatesIn(fixtures)).toHaveLength(2);
  const fields = ["urlCheck", "urlTableList", "urlTableDescription", "urlData"];
  for (const { params } of fixtures.calls(update)) {
    expect(Object.keys(params.fields as object)).toEqual(fields);
  }

  const [theirs] = portal.store.connectors.filter(isMoved);
  if (theirs) theirs.urlCheck = "https://theirs.example/check";
  await app.getByRole("button", { name: "Undo" }).click();
  await app
    .getByRole("heading", { name: "99 of 100 connectors have their previous addresses again." })
    .waitFor();
  expect(portal.store.connectors.filter(isMoved)).toEqual([theirs]);
  expect(fixtures.calls(update)).toHaveLength(199);
  const left = portal.store.connectors.flatMap((row, index) => (row === theirs ? index : []));
  const others = (_: unknown, index: number) => !left.includes(index);
  expect(addressesIn(portal).filter(others)).toEqual(before.filter(others));
});
