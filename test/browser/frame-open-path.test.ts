import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { usualSwitches } from "../portal/switches.ts";
import { openBrowser, openOnce, type TestBrowser } from "./probe/browser.ts";
import type { Fixtures } from "./probe/fixtures.ts";

let browser: TestBrowser;
let fixtures: Fixtures;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function open(): Promise<Fixtures> {
  fixtures = await browser.open();
  await fixtures.page.setViewportSize({ width: 1440, height: 900 });
  return fixtures;
}

/** Lets the SDK open a page of the portal, and does not wait for the outcome: see {@link outcome}. */
async function openPath(path: string, width = 0): Promise<void> {
  const app = await fixtures.app();
  await app.evaluate(
    ([path, width]) => {
      window.probe.opened = window.probe.sdk
        .then((sdk) => sdk.slider.openPath(sdk.slider.getUrl(path), width))
        .catch((error: Error) => error.message);
      window.probe.opened.finally(() => {
        window.probe.isOpen = false;
      });
      window.probe.isOpen = true;
    },
    [path, width] as const,
  );
}

async function outcome(): Promise<unknown> {
  const app = await fixtures.app();
  return app.evaluate(() => window.probe.opened);
}

async function isOpen(): Promise<boolean | undefined> {
  const app = await fixtures.app();
  return app.evaluate(() => window.probe.isOpen);
}

const sliders = () => fixtures.page.getByRole("dialog", { name: "Page of the portal" });
const pageInSlider = () => sliders().last().locator("iframe").contentFrame();
const heading = (name: string) => pageInSlider().getByRole("heading", { name });

async function close(): Promise<void> {
  await sliders().getByRole("button", { name: "Close" }).click();
  await sliders().waitFor({ state: "detached" });
}

describe("openPath", () => {
  openOnce(open);
  // The page asks for its switches at every command.
  afterEach(() => {
    Object.assign(fixtures.portal.switches, usualSwitches());
  });

  test.each([
    ["close button", close],
    ["Escape key", () => heading("Connections").press("Escape")],
    ["shade", () => fixtures.page.mouse.click(10, 400)],
  ])("resolves only when the person closes the slider, here by its %s", async (_, closeSlider) => {
    await openPath("/bi/source/");
    await heading("Connections").waitFor();
    expect(await fixtures.isSilent("silent")).toBe(true);
    expect(await isOpen()).toBe(true);

    await closeSlider();
    expect(await outcome()).toEqual({ isOpenAtNewWindow: false, isClose: true });
    await sliders().waitFor({ state: "detached" });
  });

  test("shows the page without the portal around it", async () => {
    await openPath("/bi/source/");
    await heading("Connections").waitFor();
    expect(await pageInSlider().getByRole("navigation").count()).toBe(0);
    await close();
  });

  test("says in the address who opened it", async () => {
    const answer = fixtures.ask("openPath", { path: "/crm/deal/1/?a=b" });
    const frame = sliders().locator("iframe");
    expect(await frame.getAttribute("src")).toBe(
      `/crm/deal/1/?a=b&from=rest_placement&from_app=${fixtures.portal.store.clientId}`,
    );
    await close();
    await answer;
  });

  test("a new connection of a connector is made in the slider, which closes by itself", async () => {
    const [connector] = fixtures.portal.store.connectors;
    await openPath(
      `/bitrix/components/bitrix/biconnector.externalconnection/slider.php?connectorCode=rest_${connector?.id}&connectorType=rest&closeAfterCreate=Y`,
      564,
    );
    await pageInSlider().getByLabel("Connection title").fill("Made in a slider");
    await pageInSlider().getByRole("button", { name: "Create connection" }).click();

    expect(await outcome()).toEqual({ isOpenAtNewWindow: false, isClose: true });
    await sliders().waitFor({ state: "detached" });
    expect(fixtures.portal.store.sources.at(-1)).toMatchObject({
      title: "Made in a slider",
      connectorId: connector?.id,
    });
  });

  test("stacks sliders, of which the one on top closes first", async () => {
    await openPath("/bi/source/");
    await heading("Connections").waitFor();
    await openPath("/bi/unused_elements/");
    await heading("Unused elements").press("Escape");
    await sliders().nth(1).waitFor({ state: "detached" });
    await heading("Connections").waitFor();
    await close();
  });

  test("leaves the focus to the portal page when the slider closes, not to the frame", async () => {
    await openPath("/bi/source/");
    await heading("Connections").press("Escape");
    await outcome();
    expect(await fixtures.page.evaluate(() => document.activeElement?.tagName)).toBe("BODY");
    await sliders().waitFor({ state: "detached" });
  });

  test("takes the width of the slider from the path that the SDK builds", async () => {
    const wide = 1440 - 66;
    for (const [asked, width] of [
      [564, 564],
      [940, 950],
      [1100, 1200],
      [0, wide],
      [2000, wide],
    ]) {
      await openPath("/bi/source/", asked);
      await heading("Connections").waitFor();
      expect([asked, await sliders().evaluate(({ clientWidth }) => clientWidth)]).toEqual([
        asked,
        width,
      ]);
      await close();
    }
  });

  test("is allowed for the paths of the rule, and answers when the slider closes", async () => {
    for (const path of [
      "/crm/deal/1/",
      "/crm/lead/",
      "/crm/contact/../../bi/source/",
      "/crm/company/requisite/0/",
      "/marketplace/app/1/",
      "/company/personal/user/7/",
      "/workgroups/group/0/card/",
    ]) {
      const answer = fixtures.ask("openPath", { path });
      await close();
      expect(await answer).toEqual({ result: "close" });
    }
  });

  test("answers PATH_NOT_AVAILABLE for every other path", async () => {
    for (const path of [
      "/bi/source/",
      // What the SDK puts in front when it is asked for no width.
      "/crm/type/0/details/0/../../../../../bi/source/",
      "/crm/deals/",
      "/crm/deal",
      "/bi/crm/deal/",
      "/company/personal/user/me/",
      "https://example.com/crm/deal/",
      undefined,
    ]) {
      expect([path, await fixtures.ask("openPath", { path })]).toEqual([
        path,
        { result: "error", errorCode: "PATH_NOT_AVAILABLE" },
      ]);
    }
    expect(await sliders().count()).toBe(0);
  });

  test("answers METHOD_NOT_SUPPORTED_ON_DEVICE where there are no sliders", async () => {
    fixtures.portal.switches.sliders = false;
    expect(await fixtures.ask("openPath", { path: "/crm/deal/" })).toEqual({
      result: "error",
      errorCode: "METHOD_NOT_SUPPORTED_ON_DEVICE",
    });
  });

  test("rejects in the SDK with the error code as message", async () => {
    fixtures.portal.switches.openPathAllowed = false;
    await openPath("/bi/source/");
    expect(await outcome()).toBe("PATH_NOT_AVAILABLE");
  });
});
