import { createInterface } from "node:readline/promises";
import { startVitest } from "vitest/node";
import { reportTo } from "./report.ts";
import { openTarget, type Target } from "./target.ts";

const usage = `
  PORTAL_URL=https://… PORTAL_TOKEN=… npm run conformance [-- --yes] [-- --only "filter"]

  PORTAL_TOKEN         an access token of the application, with the permission biconnector
  PORTAL_OTHER_TOKEN   an access token of a second application on the same portal
  PORTAL_WEBHOOK       {user}/{secret} of an incoming webhook
  PORTAL_SERVICE       the address of a service that answers every POST with 200 and a body
  CONFORMANCE_REPORT   where the report goes; conformance-report.md if left out

  Without PORTAL_URL the local portal's REST function is put to the proof. What is left out leaves rules out.
`;

const { PORTAL_URL, PORTAL_TOKEN, PORTAL_OTHER_TOKEN, PORTAL_WEBHOOK } = process.env;
const only = process.argv[process.argv.indexOf("--only") + 1 || process.argv.length];
const file = process.env.CONFORMANCE_REPORT || "conformance-report.md";

process.exitCode = await run();

async function run(): Promise<number> {
  if (PORTAL_URL && !PORTAL_TOKEN) return giveUp(usage);
  const target = openTarget();
  const edition = await editionOf(target);
  if (!edition) return giveUp("The portal does not let this application call biconnector methods.");
  if (PORTAL_URL && !(await mayWrite(new URL(PORTAL_URL).host))) return giveUp("Nothing was done.");

  const head = {
    date: new Date().toISOString().slice(0, 10),
    edition: PORTAL_URL ? edition : "the local portal's REST function",
    secrets: [
      PORTAL_TOKEN,
      PORTAL_OTHER_TOKEN,
      PORTAL_WEBHOOK,
      PORTAL_URL && new URL(PORTAL_URL).host,
    ].flatMap((secret) => secret || []),
  };
  await startVitest("test", ["test/portal/conformance/"], {
    project: ["portal"],
    watch: false,
    fileParallelism: false,
    isolate: false,
    ...(only === undefined ? {} : { testNamePattern: only }),
    reporters: ["default", reportTo(file, head)],
  });
  process.stdout.write(`\n  Report: ${file}\n`);
  return Number(process.exitCode ?? 0);
}

/** Says that a portal is going to be written to, and asks. */
async function mayWrite(host: string): Promise<boolean> {
  process.stdout.write(
    `\n  The run makes connectors, connections and tables on ${host} and takes them away again.\n` +
      "  It stores an option of the person and binds a placement for a moment.\n\n",
  );
  if (process.argv.includes("--yes") || process.env.CONFORMANCE_WRITE === "1") return true;
  if (!process.stdin.isTTY) return false;
  const dialog = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await dialog.question("  Go on? [y/N] ");
  dialog.close();
  return /^y(es)?$/i.test(answer.trim());
}

/** The portal's plan and generation; nothing if the application cannot work there. */
async function editionOf({ call }: Target): Promise<string | undefined> {
  const list = await call("biconnector.connector.list", { select: ["id"] });
  const rows = (list.body as { result?: unknown }).result;
  if (!Array.isArray(rows)) return undefined;
  const { result } = (await call("app.info")).body as { result?: { LICENSE?: unknown } };
  const { status } = await call("biconnector.table.fields");
  return `${String(result?.LICENSE ?? "unknown plan")}, ${status === 404 ? "older" : "newer"} portal`;
}

function giveUp(reason: string): number {
  process.stderr.write(`${reason}\n`);
  return 2;
}
