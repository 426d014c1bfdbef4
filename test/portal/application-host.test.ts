import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ApplicationHost, serveApplication } from "./application-host.ts";

let dir: string;
let host: ApplicationHost;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "application-"));
  await mkdir(join(dir, "assets"));
  await writeFile(join(dir, "index.html"), "<title>Application</title>");
  await writeFile(join(dir, "assets/main-4f1c.js"), "export {};");
  host = await serveApplication({ dir });
});
afterAll(async () => {
  await host.close();
  await rm(dir, { recursive: true });
});

const urls = () => [host.handlerUrl, host.archiveUrl];

test("both addresses serve the page, which is never stored", async () => {
  for (const url of urls()) {
    const response = await fetch(url);
    expect(await response.text()).toBe("<title>Application</title>");
    expect(response.headers.get("content-type")).toMatch(/^text\/html/);
    expect(response.headers.get("cache-control")).toBe("no-store");
  }
});

test("assets are found beside the page, and stored for good", async () => {
  for (const url of urls()) {
    const response = await fetch(new URL("./assets/main-4f1c.js", url));
    expect(await response.text()).toBe("export {};");
    expect(response.headers.get("content-type")).toMatch(/^text\/javascript/);
    expect(response.headers.get("cache-control")).toMatch(/immutable/);
  }
});

test("a file that does not exist is 404", async () => {
  for (const url of urls()) {
    expect((await fetch(new URL("./assets/other.js", url))).status).toBe(404);
  }
});

test("the handler answers a POST like a GET", async () => {
  const response = await fetch(`${host.handlerUrl}?DOMAIN=portal`, { method: "POST" });
  expect(response.status).toBe(200);
  expect(await response.text()).toBe("<title>Application</title>");
});

test("the archive answers 405 to a POST", async () => {
  expect((await fetch(host.archiveUrl, { method: "POST" })).status).toBe(405);
});
