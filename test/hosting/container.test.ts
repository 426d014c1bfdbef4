import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { cp, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { validate } from "dockerfile-utils";
import { describe, expect, test } from "vitest";
import { builtApplication, builtServer } from "../../hosting/build-application.ts";
import { ask } from "./ask.ts";
import { freePort, startServer, ways } from "./servers.ts";

const root = resolve(import.meta.dirname, "../..");
const hosting = (name: string) => join(root, "hosting", name);
const containerfile = await readFile(hosting("Containerfile"), "utf8");

/** The instructions of one kind, without their names. */
function instructions(name: string): string[] {
  return [...containerfile.matchAll(new RegExp(`^${name} (.*)$`, "gm"))].map(
    ([, rest]) => rest ?? "",
  );
}

/** A builder that works here: a program alone, without its service, does not. */
const builder = ["podman", "docker"].find(
  (program) => spawnSync(program, ["info"], { timeout: 20_000 }).status === 0,
);

describe("the container", () => {
  test("is described without a fault", () => {
    expect(validate(containerfile)).toEqual([]);
  });

  test("stands on one image that cannot change", () => {
    expect(instructions("FROM")).toEqual([
      expect.stringMatching(/^node:24-slim@sha256:[0-9a-f]{64}$/),
    ]);
  });

  test("holds what serves and nothing else, and installs nothing", async () => {
    expect(instructions("COPY")).toEqual(["dist dist", "dist-server dist-server"]);
    expect(instructions("ADD|RUN")).toEqual([]);
    expect(await readFile(join(root, ".dockerignore"), "utf8")).toBe("*\n!dist\n!dist-server\n");
  });

  test("does not run as root", () => {
    expect(instructions("USER")).toEqual(["node"]);
  });

  test("knows whether it is well", async () => {
    const [, json = "[]"] = /CMD (\[.*\])$/.exec(instructions("HEALTHCHECK")[0] ?? "") ?? [];
    const [program, ...parameters]: string[] = JSON.parse(json);
    const check = async (port: number) => {
      const env = { ...process.env, PORT: String(port) };
      const [code] = await once(spawn(process.execPath, parameters, { env }), "exit");
      return code;
    };
    const [way] = ways;
    const server = way && (await startServer(way));
    if (!server) throw new Error("The server did not start.");

    expect(program).toBe("node");
    expect(await check(server.port)).toBe(0);
    await server.close();
    expect(await check(server.port)).toBe(1);
  });

  test.skipIf(!builder)(
    "is built, and serves from a file system that it cannot write to",
    async () => {
      if (!builder) return;
      const run = (...parameters: string[]) => {
        const { status, stdout, stderr } = spawnSync(builder, parameters, {
          cwd: root,
          encoding: "utf8",
        });
        if (status !== 0) throw new Error(stderr);
        return stdout.trim();
      };
      const port = await freePort();
      run("build", "--tag", "connectors-test", "--file", "hosting/Containerfile", ".");
      const id = run(
        ...["run", "--detach", "--rm", "--read-only", "--cap-drop=all"],
        ...[
          "--security-opt=no-new-privileges",
          "--publish",
          `127.0.0.1:${port}:8080`,
          "connectors-test",
        ],
      );
      try {
        await expect
          .poll(() => ask(port, "/health").catch(() => null), { timeout: 60_000 })
          .toMatchObject({
            body: "ok",
          });
        expect(run("exec", id, "id", "-u")).not.toBe("0");
        expect(run("exec", id, "ls")).toBe("dist\ndist-server");
      } finally {
        run("stop", id);
      }
    },
    600_000,
  );
});

describe("as nobody in particular, from files that belong to somebody else", () => {
  // Only root can become somebody else.
  test.skipIf(process.getuid?.() !== 0)("the server serves", async () => {
    const folder = await mkdtemp(join(tmpdir(), "connectors-nobody-"));
    spawnSync("chmod", ["755", folder]);
    await cp(builtApplication, join(folder, "dist"), { recursive: true });
    await cp(dirname(builtServer), join(folder, "dist-server"), { recursive: true });
    const port = await freePort();
    const server = spawn(process.execPath, ["dist-server/serve.mjs"], {
      cwd: folder,
      env: { PORT: String(port) },
      uid: 65_534,
      gid: 65_534,
    });
    await once(server.stdout, "data");

    expect((await ask(port, "/health")).body).toBe("ok");
    server.kill("SIGTERM");
    expect(await once(server, "exit")).toEqual([0, null]);
    await rm(folder, { recursive: true });
  });
});

describe("the systemd unit", () => {
  const analyze = (...parameters: string[]) =>
    spawnSync("systemd-analyze", [...parameters, hosting("connectors.service")], {
      encoding: "utf8",
    });

  test.skipIf(analyze("--version").error)("is well-formed, and as good as closed", () => {
    // The program it starts need not be here.
    expect(analyze("verify").stderr.replace(/^.*(not executable|systemd-).*\n/gm, "")).toBe("");
    expect(analyze("security", "--offline=true", "--threshold=20").status).toBe(0);
  });
});
