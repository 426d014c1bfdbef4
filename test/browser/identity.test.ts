import { describe, expect, test } from "vitest";
import { sourceRow } from "../portal/scenarios/rows.ts";
import { holdAnswer } from "../portal/testing/hold-answer.ts";
import { blocked, button, dialog, list, setWidth, titled } from "./actions.ts";
import { testBrowser } from "./fixtures.ts";

const browser = testBrowser();

test.each(["en", "ru", "ar"])(
  "where a connector's addresses lead comes later and moves no button, in a wide frame and in a narrow one (%s)",
  async (lang) => {
    const fixtures = await browser.open(`?toolbar=0&lang=${lang}`);
    const { portal, say } = fixtures;
    const title = titled(fixtures, "PostgreSQL");
    const deletion = button(fixtures, say("row.delete", { title }));

    for (const width of ["full", 360] as const) {
      await setWidth(fixtures, width);
      await list(fixtures);
      const { arrived, release } = holdAnswer(portal, "biconnector.connector.get");
      await deletion.click();
      await arrived;
      await dialog(fixtures).getByText(say("delete.connector.check.none")).waitFor();
      const confirm = button(fixtures, say("delete.connector.confirm"));
      const before = await confirm.boundingBox();
      const hosts = say("connector.hosts", { hosts: "connect.example.com" });
      expect(await dialog(fixtures).getByText(hosts).count(), String(width)).toBe(0);
      release();
      await dialog(fixtures).getByText(hosts).waitFor();
      await button(fixtures, say("restore.download")).waitFor();

      expect(await confirm.boundingBox(), String(width)).toEqual(before);
      await fixtures.page.keyboard.press("Escape");
      await dialog(fixtures).waitFor({ state: "detached" });
    }
  },
);

describe("while connections are looked for", () => {
  const sources = "biconnector.source.list";
  /** Whether a call is the dialog's, not one that counts for the rows. */
  const namesThem = (params: object) => JSON.stringify(params).includes("title");

  test("a deletion that the row speaks for is offered, and taken away when there are some after all", async () => {
    const fixtures = await browser.open("?toolbar=0");
    const { app, page, portal } = fixtures;
    await list(fixtures);
    const row = portal.store.connectors.find(({ title }) => title === "PostgreSQL");
    if (row) portal.store.sources.push(sourceRow(row, { id: 9001, title: "Made meanwhile" }));
    const { arrived, release } = holdAnswer(portal, sources, { only: namesThem });
    await button(fixtures, "Delete PostgreSQL").click();
    await arrived;
    const confirm = button(fixtures, "Delete connector");
    await confirm.and(app.locator(":not([aria-disabled])")).hover();
    const before = await confirm.boundingBox();
    release();

    await dialog(fixtures).getByText("Remove the connections related").waitFor();
    await confirm.and(app.locator("[aria-disabled=true]")).waitFor();
    expect(await confirm.boundingBox()).toEqual(before);
    await page.mouse.down();
    await page.mouse.up();
    expect(fixtures.calls("biconnector.connector.delete")).toEqual([]);
    await app.getByRole("alertdialog", { name: "Delete “PostgreSQL”?" }).waitFor();

    await dialog(fixtures).getByRole("heading").hover();
    await app.getByRole("alertdialog", { name: "“PostgreSQL” is still in use" }).waitFor();
    await app.getByRole("link", { name: "Made meanwhile" }).waitFor();
  });

  test("no deletion is offered where the row does not know, and it is said why", async () => {
    const denied = { status: 403, body: { error: "INVALID_CREDENTIALS" } };
    const fixtures = await browser.open("?toolbar=0", ({ inject }) =>
      inject({ method: sources, fault: { answer: denied } }),
    );
    const { app, portal } = fixtures;
    await app.getByText("Usage unknown").first().waitFor();
    // The rows may be counted again as well, when the frame gets the focus.
    const [first, second] = [holdAnswer(portal, sources), holdAnswer(portal, sources)];
    await button(fixtures, "Delete PostgreSQL").click();
    await first.arrived;
    const confirm = button(fixtures, "Delete connector");
    await confirm.and(app.locator("[aria-disabled=true]")).waitFor();
    const reason = (await confirm.getAttribute("aria-describedby")) ?? "";
    expect(await app.locator(`[id="${reason}"]`).innerText()).toContain("Looking for connections");

    first.release();
    second.release();
    await confirm.and(app.locator(":not([aria-disabled])")).waitFor();
  });

  test("no deletion is offered where the row knows of some", async () => {
    const fixtures = await browser.open("?toolbar=0");
    await list(fixtures);
    const { arrived, release } = holdAnswer(fixtures.portal, sources, { only: namesThem });
    await button(fixtures, "Delete MySQL").click();
    await arrived;
    await fixtures.app.getByRole("alertdialog", { name: "“MySQL” is still in use" }).waitFor();
    expect(await button(fixtures, "Delete connector").count()).toBe(0);
    release();
  });
});

test("what the pointer rests on does not become something else", async () => {
  const fixtures = await browser.open("?toolbar=0");
  const { app, page, portal } = fixtures;
  await blocked(fixtures);
  await dialog(fixtures).getByText("sales_refunds").waitFor();
  // All of the dialog is there: nothing else can move the controls away from below the pointer.
  await dialog(fixtures).getByText("Service: connect.example.com").waitFor();
  const wayOn = button(fixtures, "Clean up and delete");
  await wayOn.hover();
  const before = await wayOn.boundingBox();
  portal.store.sources = [];
  await button(fixtures, "Check again").focus();
  await page.keyboard.press("Enter");
  await app.getByText("Used by 3 connections").waitFor({ state: "detached" });
  expect(await wayOn.boundingBox()).toEqual(before);

  await dialog(fixtures).getByRole("heading").hover();
  await app.getByRole("button", { name: "Delete connector" }).waitFor();
});

test("the warning and the confirmation of a clean-up stay in sight however many names there are", async () => {
  const fixtures = await browser.open("?toolbar=0");
  const { app, page } = fixtures;
  await list(fixtures);
  await button(fixtures, "Delete Google Sheets").click();
  await button(fixtures, "Clean up and delete").click();
  const warning = dialog(fixtures).getByText(/^This will be permanently deleted/);
  await warning.waitFor();
  await dialog(fixtures).getByText("Branch report 117").scrollIntoViewIfNeeded();

  const screen = page.viewportSize();
  for (const part of [warning, app.getByRole("textbox", { name: /^Type / })]) {
    const box = await part.boundingBox();
    expect(box && screen && box.y >= 0 && box.y + box.height <= screen.height).toBe(true);
  }
});
