import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/**
 * A server program of the Debian package of the same name, installed first where that is possible.
 *
 * @returns its path, or null where there is none and none can be installed
 */
export function findProgram(name: string, packageName: string): string | null {
  const find = () =>
    [...(process.env.PATH ?? "").split(delimiter), "/usr/sbin"]
      .map((folder) => join(folder, name))
      .find((path) => existsSync(path)) ?? null;

  const found = find();
  if (found) return found;
  // What the package starts by itself would listen to the world, and keep on doing so.
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive", RUNLEVEL: "1" };
  const apt = (timeout: number, ...parameters: string[]) =>
    spawnSync("apt-get", parameters, { env, stdio: "ignore", timeout }).status === 0;

  // Without a network there is no use in trying for long.
  const isInstalled =
    apt(30_000, "update") &&
    apt(90_000, "install", "--yes", "--no-install-recommends", packageName);
  return isInstalled ? find() : null;
}
