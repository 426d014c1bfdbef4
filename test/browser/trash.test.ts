import { describe, expect, test } from "vitest";
import { callsOf } from "../unit/harness/rest.ts";
import { chooseMore, openTrash } from "./actions.ts";
import { testBrowser } from "./fixtures.ts";

const browser = testBrowser();

describe("the trash", () => {
  test("outlives a reload, and holds what the connector is registered with again", async () => {
    const fixtures = await browser.open("");
    const { app, page, portal, say } = fixtures;
    const before = portal.store.connectors.find(({ title }) => title === "PostgreSQL");
    await openTrash(fixtures);
    await expect.poll(() => portal.store.userOptions.trash).toMatch(/^trash\/1 deflate /);

    await page.reload();
    await chooseMore(fixtures, say("deleted.title"));
    const restore = say("deleted.restoreOf", { title: "PostgreSQL" });
    await app.getByRole("button", { name: restore }).click();
    await app.getByText(/^Restored as number/).waitFor();

    const [add] = callsOf(portal, "biconnector.connector.add");
    const { id: _, dateCreate: __, clientId: ___, ...fields } = before ?? {};
    expect(add).toMatchObject({ fields: { title: "PostgreSQL" } });
    const after = portal.store.connectors.find(({ title }) => title === "PostgreSQL");
    expect(after).toMatchObject(fields);
    await expect.poll(() => callsOf(portal, "user.option.set")).toHaveLength(2);

    await page.reload();
    await chooseMore(fixtures, say("deleted.title"));
    await app.getByText(say("deleted.empty")).waitFor();
  });

  test("is the same for two windows of one browser, which lose nothing of each other", async () => {
    const fixtures = await browser.open("");
    const { app, page, portal, portalUrl, say } = fixtures;
    const other = await page.context().newPage();
    await other.goto(portalUrl);
    const otherApp = other.frameLocator("#application iframe");
    await openTrash(fixtures);
    await expect.poll(() => portal.store.userOptions.trash).toBeDefined();

    await otherApp.getByRole("button", { name: "Delete Online shop orders" }).click();
    await otherApp.getByRole("button", { name: say("delete.connector.confirm") }).click();
    await expect.poll(() => callsOf(portal, "user.option.set")).toHaveLength(2);
    await app.getByRole("button", { name: say("action.close") }).click();
    await chooseMore(fixtures, say("deleted.title"));
    for (const title of ["PostgreSQL", "Online shop orders"]) {
      await app.getByRole("button", { name: say("deleted.restoreOf", { title }) }).waitFor();
    }
    await other.close();
  });
});
