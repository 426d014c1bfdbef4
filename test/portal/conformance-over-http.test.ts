import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createPortal, type Portal } from "./portal.ts";
import { otherApplication } from "./scenarios/rows.ts";
import type { LocalServer } from "./server/listen.ts";
import { startPortalServer } from "./server.ts";

let portal: Portal;
let server: LocalServer;
let folder: string;

beforeEach(async () => {
  portal = createPortal();
  portal.switches.rateLimit = null;
  portal.switches.scope = ["biconnector", "crm", "placement"];
  server = await startPortalServer({
    portal,
    handlerUrl: "http://127.0.0.1:1/",
    archiveUrl: "http://127.0.0.1:1/archive/",
  });
  folder = await mkdtemp(join(tmpdir(), "conformance-"));
});
afterEach(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

/** Runs the command as a person would. */
async function runConformance(
  env: NodeJS.ProcessEnv,
  ...args: string[]
): Promise<{ code: number; output: string }> {
  const ours = Object.entries(process.env).filter(([name]) => !/^VITEST|^NODE_ENV$/.test(name));
  const child = spawn(
    process.execPath,
    ["--import", "tsx", "test/portal/conformance/run.ts", ...args],
    {
      env: { ...Object.fromEntries(ours), ...env },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  const outputs = Promise.all([text(child.stdout), text(child.stderr)]);
  const [code] = await once(child, "close");
  return { code, output: (await outputs).join("") };
}

test("every rule holds over HTTP too, and nothing is left behind", {
  timeout: 300_000,
}, async () => {
  const { connectors, sources, tables, placements } = structuredClone(portal.store);
  const secrets = {
    PORTAL_TOKEN: portal.openSession().AUTH_ID,
    PORTAL_OTHER_TOKEN: portal.openSession(otherApplication).AUTH_ID,
    PORTAL_WEBHOOK: portal.webhook,
  };
  const file = join(folder, "report.md");
  const { code, output } = await runConformance(
    {
      ...secrets,
      PORTAL_URL: server.url,
      PORTAL_SERVICE: "https://connect.example.com/check",
      CONFORMANCE_REPORT: file,
    },
    "--yes",
  );

  const report = await readFile(file, "utf8");
  expect(report).toMatch(/^- \d{2,} pass, 0 differ, 0 not tried$/m);
  expect(report).toMatch(/^- date: \d{4}-\d\d-\d\d$/m);
  expect(report).toMatch(/^- edition: en_company, newer portal$/m);
  expect(report).toContain("unverified | pass |");
  for (const secret of Object.values(secrets)) {
    expect(report).not.toContain(secret);
    expect(output).not.toContain(secret);
  }
  expect(code).toBe(0);
  expect(portal.store).toMatchObject({ connectors, sources, tables, placements });
});

test("a portal that does something else is told apart", { timeout: 300_000 }, async () => {
  portal.switches.longTexts = "cut";
  const file = join(folder, "report.md");
  const { code } = await runConformance(
    {
      PORTAL_URL: server.url,
      PORTAL_TOKEN: portal.openSession().AUTH_ID,
      CONFORMANCE_REPORT: file,
    },
    "--yes",
    "--only",
    "logo, description|trap: the sort|update merges",
  );
  const report = await readFile(file, "utf8");
  expect(report).toMatch(/^- 1 pass, 1 differ, 1 not tried$/m);
  expect(report).toMatch(/^\| logo, description and settings .* \| difference \|$/m);
  expect(report).toMatch(/^\| source\.update merges .* \| not tried: no address of a service/m);
  expect(code).toBe(1);
});

test("nothing is written to a portal unasked", async () => {
  const token = portal.openSession().AUTH_ID;
  const { code, output } = await runConformance({ PORTAL_URL: server.url, PORTAL_TOKEN: token });
  expect(output).toContain("Nothing was done.");
  expect(code).toBe(2);
  expect(
    portal.journal.filter(({ method }) => /\.(add|update|delete|set|bind)$/.test(method)),
  ).toEqual([]);
});
