import { createServer } from "node:http";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listen } from "../hosting/listen.ts";
import { freePort, type RunningServer, startServer, ways } from "../hosting/servers.ts";
import { createPortal } from "../portal/portal.ts";
import { startPortalServer } from "../portal/server.ts";
import { makeCertificate } from "./certificate.ts";
import { launchChromium } from "./chromium.ts";

// A Chromium of its own: its pages go with it, and none is left open beside those of other tests.
let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** A page that trusts the portal's certificate, and what policies had to forbid in it. */
async function openPage(): Promise<{ page: Page; complaints: string[] }> {
  const page = await browser.newPage({ ignoreHTTPSErrors: true });
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (/Content Security Policy|Trusted/.test(message.text())) complaints.push(message.text());
  });
  return { page, complaints };
}

describe.each(ways)("served by $name", (way) => {
  let server: RunningServer | null = null;
  let portalPort = 0;

  beforeAll(async () => {
    portalPort = await freePort();
    server = await startServer(way, { portal: `https://127.0.0.1:${portalPort}` });
  }, 300_000);
  afterAll(() => server?.close());

  test("the portal that was named opens it with a POST, and it shows the connectors", async ({
    skip,
  }) => {
    if (!server) return skip();
    const portal = createPortal();
    const { close, url } = await startPortalServer({
      portal,
      port: portalPort,
      handlerUrl: `${server.url}/`,
      archiveUrl: `${server.url}/`,
      certificate: await makeCertificate(),
    });
    const { page, complaints } = await openPage();
    await page.goto(`${url}/?open=server`);
    const app = page.frameLocator("#application iframe");
    await app.getByRole("cell", { name: "No connections visible" }).first().waitFor();

    expect(portal.journal.map(({ method }) => method)).toContain("biconnector.connector.list");
    expect(complaints).toEqual([]);
    await page.close();
    await close();
  });

  test("nobody else can show it in a frame", async ({ skip }) => {
    if (!server) return skip();
    const html = `<iframe src="${server.url}/"></iframe>`;
    const stranger = await listen(
      createServer((_request, response) =>
        response.setHeader("content-type", "text/html").end(html),
      ),
    );
    const { page, complaints } = await openPage();
    await page.goto(`http://127.0.0.1:${stranger.port}/`);

    await expect.poll(() => complaints.join()).toContain("frame-ancestors");
    expect(await page.frameLocator("iframe").locator("#root").count()).toBe(0);
    await page.close();
    await stranger.close();
  });
});
