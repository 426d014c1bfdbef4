import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createPortal, type Portal } from "../portal.ts";
import { startPortalServer } from "../server.ts";
import type { LocalServer } from "./listen.ts";
import { localApplicationPath } from "./local-application-page.ts";

let portal: Portal;
let server: LocalServer;

beforeEach(async () => {
  portal = createPortal({ scenario: "empty" });
  server = await startPortalServer({
    portal,
    handlerUrl: "http://127.0.0.1:1/",
    archiveUrl: "http://127.0.0.1:1/archive/",
  });
});
afterEach(() => server.close());

async function formOf(kind: string): Promise<string> {
  return (await fetch(`${server.url}${localApplicationPath}?kind=${kind}`)).text();
}

/** The fields that a guide goes through, table by table: the archive's, then the server's. */
function fieldsIn(guide: string): string[][] {
  const text = readFileSync(join(import.meta.dirname, "../../../docs", guide), "utf8");
  const tables = text
    .split(/\n\n/)
    .filter((part) => /^\| [^|]+ \| [^|]+ \|\n.*\n\| \*\*/.test(part));
  return tables.map((table) =>
    [...table.matchAll(/^\| \*\*(.+?)\*\*/gm)].map(([, name = ""]) => name),
  );
}

test.each([["en", "install.md"]])(
  "the guide goes through the fields of the form, in its words (%s)",
  async (lang, guide) => {
    portal.lang = lang;
    const [archive = [], ownServer = []] = fieldsIn(guide);
    expect(archive.length).toBeGreaterThan(5);
    expect(ownServer.length).toBeGreaterThan(6);

    for (const [fields, kind] of [
      [archive, "static"],
      [ownServer, "server"],
    ] as const) {
      const form = await formOf(kind);
      for (const name of fields.flatMap((field) => field.split(" / ")))
        expect(form).toContain(name);
    }
  },
);
