import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { FrameLocator } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { openTheatre, type Theatre } from "./stage.ts";

let theatre: Theatre;
let axe: string;

beforeAll(async () => {
  theatre = await openTheatre();
  axe = await readFile(createRequire(import.meta.url).resolve("axe-core"), "utf8");
});
afterEach(() => theatre.endStage());
afterAll(() => theatre.close());

/** What axe-core finds wrong inside the application's frame. */
async function faults(app: FrameLocator): Promise<string[]> {
  const results: AxeResults = await app.locator("html").evaluate(async (_html, source) => {
    // Read as a script of the page itself, as axe cannot be bundled into a test.
    const script = document.createElement("script");
    script.textContent = source;
    document.head.append(script);
    // An animation that has not ended shows colours that nobody gets to see.
    await Promise.all(document.getAnimations().map((animation) => animation.finish()));
    return (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run();
  }, axe);
  return results.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`,
  );
}

test.each(["", "?width=360"])("the list has no fault (%s)", async (query) => {
  const { app } = await theatre.open(query);
  await app.getByRole("cell", { name: "Not used" }).first().waitFor();

  expect(await faults(app)).toEqual([]);
});

test("the confirmation has no fault", async () => {
  const { app } = await theatre.open();
  await app.getByRole("button", { name: "Delete PostgreSQL" }).click();
  await app.getByText("No connections use it.").waitFor();

  expect(await faults(app)).toEqual([]);
});

test("the blocked dialog has no fault", async () => {
  const { app } = await theatre.open();
  await app.getByRole("cell", { name: "Not used" }).first().waitFor();
  await app.getByRole("button", { name: "Delete MySQL" }).click();
  await app.getByRole("alertdialog").getByRole("list", { name: "Related connections" }).waitFor();

  expect(await faults(app)).toEqual([]);
});

test("a failed deletion has no fault", async () => {
  const { app, portal } = await theatre.open();
  await app.getByRole("button", { name: "Delete PostgreSQL" }).click();
  portal.switches.access = false;
  await app.getByRole("button", { name: "Delete connector" }).click();
  await app.getByRole("alertdialog").getByRole("alert").waitFor();

  expect(await faults(app)).toEqual([]);
});

test("the empty list has no fault", async () => {
  const { app } = await theatre.open("?scenario=empty");
  await app.getByRole("heading", { name: "No connectors here yet" }).waitFor();

  expect(await faults(app)).toEqual([]);
});

test("a list that cannot be read has no fault", async () => {
  const { app } = await theatre.open("?scenario=no-access");
  await app.getByRole("alert").waitFor();

  expect(await faults(app)).toEqual([]);
});

test("the page for outside of a portal has no fault", async () => {
  const { app } = await theatre.open("?open=placement");
  await app.getByRole("heading").first().waitFor();

  expect(await faults(app)).toEqual([]);
});
