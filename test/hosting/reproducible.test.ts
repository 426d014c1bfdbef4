import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cp, mkdir, mkdtemp, readdir, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { expect, test } from "vitest";
import { zipFolder } from "../../hosting/archive.ts";
import { builtApplication } from "../../hosting/build-application.ts";

const root = resolve(import.meta.dirname, "../..");

/** Nobody, where this user may become somebody else. */
const otherUser = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

function run(cwd: string, command: string, parameters: string[], options = {}): string {
  const { status, stdout, stderr } = spawnSync(command, parameters, {
    cwd,
    encoding: "utf8",
    ...options,
  });
  if (status !== 0) throw new Error(`${command} ${parameters.join(" ")}: ${stdout}${stderr}`);
  return stdout;
}

async function checksum(folder: string): Promise<string> {
  return createHash("sha256")
    .update(await zipFolder(folder))
    .digest("hex");
}

test("a fresh clone in another folder builds the same bytes, as another user", async () => {
  const parent = await mkdtemp(join(tmpdir(), "connectors-elsewhere-"));
  const clone = join(parent, "another name");
  run(root, "git", ["clone", "--quiet", root, clone]);
  // What is not committed yet is in this build, too.
  const files = run(root, "git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"]);
  for (const file of files.split("\0").filter(Boolean)) {
    await mkdir(dirname(join(clone, file)), { recursive: true });
    await cp(join(root, file), join(clone, file)).catch(() =>
      rm(join(clone, file), { force: true }),
    );
  }
  // A folder of its own, as the build leaves things in it.
  await mkdir(join(clone, "node_modules"));
  for (const name of await readdir(join(root, "node_modules"))) {
    if (/^\.(vite|cache)/.test(name)) continue;
    await symlink(join(root, "node_modules", name), join(clone, "node_modules", name));
  }
  if (otherUser.uid)
    run(parent, "chown", ["-R", "-h", `${otherUser.uid}:${otherUser.gid}`, parent]);

  const vite = join(root, "node_modules/vite/bin/vite.js");
  const env = { PATH: process.env.PATH, HOME: parent, NODE_ENV: "production", TZ: "Asia/Tokyo" };
  run(clone, process.execPath, [vite, "build", "--logLevel", "error"], { env, ...otherUser });

  expect(await checksum(join(clone, "dist"))).toBe(await checksum(builtApplication));
  await rm(parent, { recursive: true });
}, 300_000);
