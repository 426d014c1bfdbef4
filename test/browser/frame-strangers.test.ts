import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openBrowser, openOnce, type TestBrowser } from "./probe/browser.ts";
import type { Fixtures } from "./probe/fixtures.ts";

let browser: TestBrowser;
let fixtures: Fixtures;
/** The stranger's. */
let page: Page;

const server = createServer((_, response) => {
  response.setHeader("content-type", "text/html").end("<title>A stranger</title>");
});

beforeAll(async () => {
  browser = await openBrowser();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(async () => {
  await browser.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});
openOnce(async () => {
  fixtures = await browser.open("", ({ store }) => {
    store.connectors = [];
  });
  return fixtures;
});
beforeEach(async () => {
  page = await fixtures.page.context().newPage();
});
afterEach(() => page.close());

const port = () => (server.address() as AddressInfo).port;

// Another port of this machine is of the same site, another name is not even that.
describe.each(["127.0.0.1", "localhost"])("a page on another port of %s", (host) => {
  beforeEach(() => page.goto(`http://${host}:${port()}/`));

  test("cannot read the page with the token, nor what its script asks for", async () => {
    for (const path of ["/", "/local/switches"]) {
      const outcome = page.evaluate(
        (url) => fetch(url, { credentials: "include" }).then((answer) => answer.text(), String),
        `${fixtures.portalUrl}${path}`,
      );
      expect(await outcome).toContain("Failed to fetch");
    }
  });

  test("cannot start the data anew, by an image, a frame, a request without an answer, or a form", async () => {
    await page.evaluate(async (url) => {
      const loaded = (element: HTMLImageElement | HTMLIFrameElement) =>
        new Promise((resolve) => {
          element.onload = element.onerror = resolve;
          element.src = `${url}/?scenario=page`;
          document.body.append(element);
        });
      await Promise.all([
        loaded(document.createElement("img")),
        loaded(document.createElement("iframe")),
        fetch(`${url}/?scenario=page`, { mode: "no-cors" }),
        fetch(url, { mode: "no-cors", method: "POST", body: new URLSearchParams({ reset: "1" }) }),
      ]);
    }, fixtures.portalUrl);
    expect(fixtures.portal).toMatchObject({ scenario: "typical", store: { connectors: [] } });

    await page.evaluate((action) => {
      const form = document.body.appendChild(document.createElement("form"));
      Object.assign(form, { method: "post", action });
      form.innerHTML = '<input name="reset" value="1"><input name="scenario" value="page">';
      form.submit();
    }, fixtures.portalUrl);
    await page.getByRole("heading", { name: "Another page led here" }).waitFor();
    expect(fixtures.portal).toMatchObject({ scenario: "typical", store: { connectors: [] } });
  });

  test("cannot store an option with a text that looks like JSON", async () => {
    await page.evaluate(
      (url) => fetch(url, { mode: "no-cors", method: "POST", body: '{"name":"evil","value":"1"}' }),
      `${fixtures.portalUrl}/local/options/app`,
    );
    expect(fixtures.portal.store.appOptions).toEqual({});
  });

  test("that links to the portal leads to a link of the portal's own, which opens it", async () => {
    await page.evaluate((url) => {
      const link = document.body.appendChild(document.createElement("a"));
      Object.assign(link, { href: `${url}/?scenario=page`, textContent: "Portal" });
    }, fixtures.portalUrl);
    await page.getByRole("link", { name: "Portal" }).click();
    await page.getByRole("link", { name: "Open the local portal" }).click();
    await page.getByRole("heading", { name: "BI connectors" }).waitFor();
    expect(fixtures.portal.scenario).toBe("typical");
  });
});

test("the application itself opens pages of the portal in new tabs", async () => {
  const app = await fixtures.app();
  const opened = fixtures.page.context().waitForEvent("page");
  await app.evaluate(
    (url) => window.open(url, "_blank", "noopener"),
    `${fixtures.portalUrl}/bi/source/`,
  );
  const tab = await opened;
  await tab.getByRole("heading", { name: "Connections" }).waitFor();
  await tab.close();
});
