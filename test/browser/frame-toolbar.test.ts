import { describe, expect, test } from "vitest";
import { testBrowser } from "./fixtures.ts";

const browser = testBrowser();

async function open(query = "", from = browser) {
  const fixtures = await from.open(query);
  const bar = fixtures.page.getByRole("form", { name: "Local portal" });
  await fixtures.app.getByText("PostgreSQL", { exact: true }).waitFor();
  return { ...fixtures, bar, panel: fixtures.page.getByRole("group", { name: "Switches" }) };
}

describe("the toolbar", () => {
  test("sets a switch while the application stays open, counts it, says it in the address, and opens anew for one that counts then", async () => {
    const { page, app, bar, panel, portal, commands } = await open();
    await bar.getByRole("button", { name: "Switches" }).click();
    const access = panel.getByRole("combobox", { name: "Access to BI" });
    await access.selectOption("Missing");

    await bar.getByRole("button", { name: "Switches 1" }).waitFor();
    expect(portal.switches.access).toBe(false);
    await expect.poll(() => new URL(page.url()).search).toContain("access=no");
    expect(await commands("getInitData")).toHaveLength(1);
    expect(await panel.isVisible()).toBe(true);

    await access.selectOption("Granted");
    await bar.getByRole("button", { name: "Switches", exact: true }).waitFor();
    const opened = page.waitForEvent("load");
    await panel.getByRole("combobox", { name: "Person", exact: true }).selectOption("Employee");
    await opened;
    await app.getByText("PostgreSQL", { exact: true }).waitFor();
    expect(portal.switches.admin).toBe(false);
    expect(new URL(page.url()).searchParams.get("admin")).toBe("no");
  });

  test("brings fresh data at a press, and leaves an address that does not do it again", async () => {
    const { page, app, bar, portal } = await open("?lang=en&open=server");
    portal.store.connectors = portal.store.connectors.filter(({ title }) => title !== "PostgreSQL");
    const opened = page.waitForEvent("load");
    await bar.getByRole("button", { name: "Reset data" }).click();
    await opened;
    await app.getByText("PostgreSQL", { exact: true }).waitFor();
    await expect.poll(() => page.url()).not.toMatch(/[?&]reset\b/);
    portal.store.connectors = [];
    await page.reload();
    await app.getByRole("heading", { name: "Connectors", level: 1 }).waitFor();
    expect(portal.store.connectors).toEqual([]);
  });
});

describe("the toolbar at any size", () => {
  const shared = testBrowser({ opensOnce: true });

  async function openSwitches(width: number, height: number) {
    const { page, bar, panel } = await open("", shared);
    await page.setViewportSize({ width, height });
    await bar.getByRole("button", { name: "Switches" }).click();
    return { page, bar, panel };
  }

  async function closeSwitches({ page, panel }: Awaited<ReturnType<typeof openSwitches>>) {
    await panel.evaluate((each) => each.scrollTo(0, 0));
    await page.keyboard.press("Escape");
    await panel.waitFor({ state: "hidden" });
  }

  test.each([1440, 1280, 720])("shows every control at %i pixels", async (width) => {
    const switches = await openSwitches(width, 900);
    const { bar, panel } = switches;
    const controls = [
      ...(await bar.getByRole("combobox").all()),
      ...(await bar.getByRole("button").all()),
      ...(await panel.getByRole("link").all()),
    ];
    expect(controls.length).toBeGreaterThan(15);
    for (const control of controls) {
      const box = await control.boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? width) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
      expect((box?.y ?? 900) + (box?.height ?? 0)).toBeLessThanOrEqual(900);
    }
    await closeSwitches(switches);
  });

  test.each([
    [360, 640],
    [900, 420],
  ])("brings every switch with the wheel at %i × %i", async (width, height) => {
    const switches = await openSwitches(width, height);
    const { page, panel } = switches;
    const last = panel.getByRole("link", { name: "Application outside the portal" });
    expect((await last.boundingBox())?.y).toBeGreaterThan(height);
    await panel.hover({ position: { x: 10, y: 100 } });
    await page.mouse.wheel(0, 5000);
    await expect.poll(async () => (await last.boundingBox())?.y).toBeLessThan(height - 20);
    const box = await last.boundingBox();
    expect((box?.x ?? width) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
    await closeSwitches(switches);
  });
});

describe("the application", () => {
  test("works when it is opened in a slider", async () => {
    const { app, portal } = await open("?open=slider");
    await app.getByRole("button", { name: "Delete PostgreSQL", exact: true }).click();
    await app.getByRole("button", { name: "Delete connector" }).click();
    await app.getByRole("status").getByText("“PostgreSQL” was deleted").waitFor();
    expect(portal.store.connectors.map(({ title }) => title)).not.toContain("PostgreSQL");
  });

  test("works in the mobile app, where pages of the portal open in new tabs", async () => {
    const { app, page } = await open("?device=mobile");
    await app.getByRole("button", { name: "Delete MySQL", exact: true }).click();
    const opened = page.context().waitForEvent("page");
    await app.getByRole("link", { name: "All connections in Analytics hub" }).click();
    const tab = await opened;
    await tab.getByRole("heading", { name: "Connections" }).waitFor();
  });
});
