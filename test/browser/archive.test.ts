import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { hostname, tmpdir, userInfo } from "node:os";
import { dirname, join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { zipFolder } from "../../hosting/archive.ts";
import { builtApplication } from "../../hosting/build-application.ts";
import { serveApplication } from "../portal/application-host.ts";
import { waitForUsage } from "./actions.ts";
import { openBrowser } from "./fixtures.ts";

let archive: Uint8Array;
let files: Record<string, Uint8Array>;
let folder: string;

beforeAll(async () => {
  archive = await zipFolder(builtApplication);
  files = unzipSync(archive);
  folder = await mkdtemp(join(tmpdir(), "connectors-archive-"));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
});
afterAll(() => rm(folder, { recursive: true }));

describe("the archive", () => {
  test("has its page at the root, which refers to its files relatively", () => {
    const page = strFromU8(files["index.html"] ?? new Uint8Array());
    const loaded = /<(?:script|link)[^>]* (?:src|href)="([^"]*)"/g;
    const addresses = [...page.matchAll(loaded)].map(([, address]) => address);

    expect(addresses.length).toBeGreaterThan(1);
    for (const address of addresses) expect(address).toMatch(/^\.\/(assets\/|icon\.svg$)/);
  });

  test("holds what is needed and nothing else: no source map, no test, no name of a machine", () => {
    expect(Object.keys(files)).toEqual(expect.arrayContaining(["index.html", "licenses.md"]));
    expect(files).not.toHaveProperty("install.html");
    for (const [name, content] of Object.entries(files)) {
      expect(name).toMatch(
        /^(icon\.svg|index\.html|licenses\.md|robots\.txt|assets\/[\w-]+\.(js|css))$/,
      );
      const text = strFromU8(content);
      expect(text).not.toContain("sourceMappingURL");
      expect(text).not.toContain("test/portal");
      expect(text).not.toContain(process.cwd());
      expect(text).not.toContain(`/${userInfo().username}/`);
      if (hostname().length > 4) expect(text).not.toContain(hostname());
    }
  });

  test("is made for people who use it, not for developers of React", () => {
    const code = Object.entries(files).map(([name, content]) =>
      name.endsWith(".js") ? strFromU8(content) : "",
    );

    expect(code.join("")).not.toContain("Check the render method of");
  });

  test("has the text of the licences of all that it contains, and our own", () => {
    const [own = "", contained = ""] = strFromU8(files["licenses.md"] ?? new Uint8Array()).split(
      "# What it contains",
    );
    const sections = contained.split(/^## /m).slice(1);

    expect(own).toContain("The Connectors maintainers");
    for (const name of ["@bitrix24/b24jssdk", "react-dom", "react-remove-scroll-bar", "vite"]) {
      expect(sections.some((section) => section.startsWith(`${name} `))).toBe(true);
    }
    for (const section of sections) {
      expect(section).toMatch(/Copyright|Permission to use/);
      expect(section).toMatch(/AS IS|as is/);
    }
  });

  test("works unpacked into a folder of the portal's network", async () => {
    const host = await serveApplication({ dir: folder });
    const browser = await openBrowser({ host });
    const { app } = await browser.open("?open=archive");
    await waitForUsage(app);
    await app.getByRole("button", { name: "Delete PostgreSQL" }).click();
    await app.getByRole("button", { name: "Delete connector" }).waitFor();
    await browser.closePage();
    await host.close();
  });
});
