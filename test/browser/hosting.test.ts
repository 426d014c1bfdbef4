import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findProgram } from "./find-program.ts";
import { builtFiles, openTheatre, type Theatre } from "./stage.ts";

const root = resolve(import.meta.dirname, "../..");
const portals = "https://127.0.0.1:*";

/** A way to serve the built application, as a process. */
interface Steps {
  name: string;
  /** Writes what it needs into a folder. @returns the process, not yet answering, or null where it cannot be had */
  start: (folder: string, port: number) => Promise<ChildProcess | null>;
}

const ways: Steps[] = [
  {
    name: "npm run serve",
    async start(_folder, port) {
      const env = { ...process.env, PORT: String(port), PORTALS: portals, BEHIND_TLS: "1" };
      return spawn(process.execPath, ["--import", "tsx", "hosting/serve.ts"], { cwd: root, env });
    },
  },
  {
    name: "nginx",
    async start(folder, port) {
      const program = findProgram("nginx", "nginx-light");
      if (!program) return null;
      const server = await configuration("nginx.conf", port);
      const config = join(folder, "nginx.conf");
      const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .map((name) => `${name}_temp_path ${folder}/${name};`)
        .join("\n");
      await writeFile(
        config,
        `pid ${folder}/pid;\nerror_log stderr;\nevents {}\nhttp {\ninclude /etc/nginx/mime.types;\n` +
          `access_log off;\n${temporary}\n${server}\n}\n`,
      );
      const parameters = ["-p", folder, "-c", config, "-g", `daemon off; user ${user()};`];
      return spawn(program, parameters);
    },
  },
  {
    name: "Caddy",
    async start(folder, port) {
      const program = findProgram("caddy", "caddy");
      if (!program) return null;
      const config = join(folder, "Caddyfile");
      const site = await configuration("Caddyfile", port);
      await writeFile(config, `{\n\tadmin off\n\tauto_https off\n}\n${site}`);
      const env = { ...process.env, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
      return spawn(program, ["run", "--adapter", "caddyfile", "--config", config], { env });
    },
  },
];

/** The file that we hand out, changed as an administrator would: address, folder, and the portal's own address. */
async function configuration(name: string, port: number): Promise<string> {
  const text = await readFile(join(root, "hosting", name), "utf8");
  const address = name === "Caddyfile" ? `http://127.0.0.1:${port} ` : `listen 127.0.0.1:${port};`;
  return text
    .replace(name === "Caddyfile" ? /^:8080 /m : "listen 8080;", address)
    .replace("/srv/connectors", builtFiles)
    .replace("frame-ancestors ", `frame-ancestors ${portals} `);
}

function user(): string {
  return process.env.USER ?? "root";
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" && address ? address.port : 0;
}

/** Asks until the server answers, or its process is gone. */
async function answering(url: string, process: ChildProcess): Promise<void> {
  let words = "";
  process.stderr?.on("data", (data) => {
    words += data;
  });
  while (!(await fetch(url).catch(() => null))) {
    if (process.exitCode !== null) throw new Error(`The server did not start: ${words}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

describe.each(ways)("served by $name", ({ name, start }) => {
  let url = "";
  let folder = "";
  let server: ChildProcess | null = null;
  let theatre: Theatre | null = null;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "connectors-hosting-"));
    const port = await freePort();
    url = `http://127.0.0.1:${port}/`;
    server = await start(folder, port);
    if (!server) {
      process.stdout.write(`Not tested: ${name} is not installed here and cannot be installed.\n`);
      return;
    }
    await answering(url, server);
    theatre = await openTheatre({ handlerUrl: url, archiveUrl: url, close: async () => {} });
  }, 300_000);

  afterAll(async () => {
    await theatre?.close();
    if (server && server.exitCode === null) {
      server.kill("SIGTERM");
      await once(server, "exit");
    }
    await rm(folder, { recursive: true, force: true });
  });

  test("a portal opens it with a POST and shows the connectors", async ({ skip }) => {
    if (!theatre) return skip();
    const { app, calls } = await theatre.open("?open=server");
    await app.getByRole("cell", { name: "Not used" }).first().waitFor();
    await theatre.endStage();

    expect(calls("biconnector.connector.list")).toHaveLength(1);
  });

  test("a POST is answered like a GET", async ({ skip }) => {
    if (!theatre) return skip();
    const [got, posted] = await Promise.all([
      fetch(`${url}?DOMAIN=portal.example`),
      fetch(`${url}?DOMAIN=portal.example`, {
        method: "POST",
        body: new URLSearchParams({ AUTH_ID: "x" }),
      }),
    ]);

    expect(posted.status).toBe(200);
    expect(posted.headers.get("content-type")).toContain("text/html");
    expect(await posted.text()).toBe(await got.text());
  });

  test("its files are compressed and kept, the page is not kept, and the headers are there", async ({
    skip,
  }) => {
    if (!theatre) return skip();
    const page = await fetch(url);
    const script = /assets\/[^"]+\.js/.exec(await page.text())?.[0];
    const file = await fetch(`${url}${script}`, { headers: { "accept-encoding": "gzip" } });

    expect(page.headers.get("cache-control")).toBe("no-store");
    expect(file.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect(file.headers.get("content-encoding")).toBe("gzip");
    expect(file.headers.get("content-type")).toContain("javascript");
    for (const { headers } of [page, file]) {
      expect(headers.get("content-security-policy")).toMatch(
        /^frame-ancestors .*https:\/\/127\.0\.0\.1:\* .*https:\/\/\*\.bitrix24\.com /,
      );
      expect(headers.get("referrer-policy")).toBe("no-referrer");
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("permissions-policy")).toContain("camera=()");
    }
  });

  test("a file that does not exist is not found, and nothing outside is given away", async ({
    skip,
  }) => {
    if (!theatre) return skip();
    expect((await fetch(`${url}assets/../../package.json`)).headers.get("content-type")).not.toBe(
      "application/json",
    );
    const outside = await fetch(`${url}..%2f..%2fpackage.json`);
    expect(await outside.text()).not.toContain("devDependencies");
  });

  test("it ends when it is told to", async ({ skip }) => {
    if (!theatre || !server) return skip();
    await theatre.close();
    theatre = null;
    server.kill("SIGTERM");
    const [code, signal] = await once(server, "exit");

    expect(signal).toBeNull();
    expect(code).toBe(0);
  });
});
