import { type ChildProcess, spawn } from "node:child_process";
import { randomInt } from "node:crypto";
import { once } from "node:events";
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir, userInfo } from "node:os";
import { dirname, join, resolve } from "node:path";
import { builtApplication, builtServer } from "../../hosting/build-application.ts";
import { findProgram } from "./find-program.ts";

/** What is outside the served folder, and hidden in it. */
export const secret = "nobody outside may read this";

/** How an administrator sets a server up. */
export interface Setup {
  /** The origin of a self-hosted portal. */
  portal?: string;
  /** Instead of ten seconds, where a configuration names the time. */
  slowClientSeconds?: number;
}

/** A server that runs, with the built application as its site. */
export interface RunningServer {
  port: number;
  url: string;
  process: ChildProcess;
  /** Ends it, and removes all that was made for it. */
  close(): Promise<void>;
}

/** A way to serve the built application, as a process. */
interface Way {
  name: string;
  /** @returns its command, or null where the program cannot be had */
  prepare(place: Place, setup: Setup): Promise<Command | null>;
}

/** Where a server is put. */
interface Place {
  folder: string;
  /** The folder with the built files, and others that must not be given away. */
  site: string;
  port: number;
}

interface Command {
  program: string;
  parameters: string[];
  env?: NodeJS.ProcessEnv;
}

export const ways: Way[] = [
  {
    name: "npm run serve",
    async prepare({ folder, port }, { portal = "" }) {
      // Alone beside the files: it needs nothing else of this project, nor of its packages.
      const program = join(folder, "dist-server/serve.mjs");
      await cp(dirname(builtServer), dirname(program), { recursive: true });
      const env = { PORT: String(port), PORTALS: `\n${portal}\n`, BEHIND_TLS: "1" };
      return { program: process.execPath, parameters: [program], env };
    },
  },
  {
    name: "nginx",
    async prepare({ folder, site, port }, setup) {
      const program = findProgram("nginx", "nginx-light");
      if (!program) return null;
      const server = (await configuration("nginx.conf", site, setup))
        .replace("listen 8080;", `listen 127.0.0.1:${port};`)
        .replace("# add_header Strict", "add_header Strict");
      const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .map((name) => `${name}_temp_path ${folder}/${name};\n`)
        .join("");
      const config = join(folder, "nginx.conf");
      await writeFile(
        config,
        `daemon off;\nuser ${userInfo().username};\npid ${folder}/pid;\nerror_log stderr;\n` +
          `events {}\nhttp {\ninclude /etc/nginx/mime.types;\naccess_log off;\n${temporary}${server}}\n`,
      );
      return { program, parameters: ["-p", folder, "-c", config] };
    },
  },
  {
    name: "Caddy",
    async prepare({ folder, site, port }, setup) {
      const program = findProgram("caddy", "caddy");
      if (!program) return null;
      const text = (await configuration("Caddyfile", site, setup))
        .replace(/^\{\n/m, "{\n\tadmin off\n\tauto_https off\n\tdefault_bind 127.0.0.1\n")
        .replace(/^:8080 /m, `http://:${port} `)
        .replace("# Strict", "Strict");
      const config = join(folder, "Caddyfile");
      await writeFile(config, text);
      return {
        program,
        parameters: ["run", "--adapter", "caddyfile", "--config", config],
        env: { XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
      };
    },
  },
];

/** The file that we hand out, changed as an administrator would. */
async function configuration(name: string, site: string, setup: Setup): Promise<string> {
  const text = await readFile(resolve(import.meta.dirname, "../../hosting", name), "utf8");
  const { portal, slowClientSeconds = 10 } = setup;
  return text
    .replace("/srv/connectors", site)
    .replaceAll("10s", `${slowClientSeconds}s`)
    .replaceAll("30s", `${slowClientSeconds * 3}s`)
    .replace("https://*.bitrix24.com ", (first) => (portal ? `${portal} ${first}` : first));
}

/**
 * Starts a server for the built application and waits until it answers.
 *
 * @returns null where its program is not installed and cannot be
 * @throws with its own words when it ends instead
 */
export async function startServer(way: Way, setup: Setup = {}): Promise<RunningServer | null> {
  const folder = await mkdtemp(join(tmpdir(), "connectors-hosting-"));
  const removeFolder = () => rm(folder, { recursive: true, force: true });
  const port = await freePort();
  const site = await makeSite(folder);
  const command = await way.prepare({ folder, site, port }, setup);
  if (!command) {
    await removeFolder();
    process.stdout.write(
      `Not tested: ${way.name} is not installed here and cannot be installed.\n`,
    );
    return null;
  }
  const server = spawn(command.program, command.parameters, {
    cwd: folder,
    env: { ...process.env, ...command.env },
  });
  const url = `http://127.0.0.1:${port}`;
  await answering(`${url}/health`, server);
  return {
    port,
    url,
    process: server,
    async close() {
      if (server.exitCode === null && server.signalCode === null) {
        // Not by force: nginx would leave its workers behind.
        server.kill("SIGTERM");
        await once(server, "exit");
      }
      await removeFolder();
    },
  };
}

/** The built files, and beside and among them what nobody may get. */
async function makeSite(folder: string): Promise<string> {
  const site = join(folder, "dist");
  await cp(builtApplication, site, { recursive: true });
  await mkdir(join(site, ".git"));
  const outside = join(folder, "outside.txt");
  for (const file of [outside, join(site, ".env"), join(site, ".git/config")]) {
    await writeFile(file, secret);
  }
  await symlink(outside, join(site, "link.txt"));
  await symlink(outside, join(site, "link"));
  await symlink(outside, join(site, "assets/link.txt"));
  return site;
}

/** A port that nobody listens on, below those that the system itself hands out: it stays free until it is used. */
export async function freePort(): Promise<number> {
  const port = randomInt(15_000, 30_000);
  const server = createServer().listen(port, "127.0.0.1");
  const isFree = await once(server, "listening").then(
    () => true,
    () => false,
  );
  if (!isFree) return freePort();
  server.close();
  await once(server, "close");
  return port;
}

/** Asks until the server answers, or its process is gone. */
async function answering(url: string, server: ChildProcess): Promise<void> {
  let words = "";
  server.stderr?.on("data", (data) => {
    words += data;
  });
  while (!(await fetch(url).catch(() => null))) {
    if (server.exitCode !== null) throw new Error(`The server did not start: ${words}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
