import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A program that was started here and ends with us at the latest. */
export interface Program {
  /** Resolves with the first match in what it writes. @throws what it wrote, when it ends before */
  says(pattern: RegExp): Promise<RegExpMatchArray>;
  end(): Promise<void>;
}

/** What runs, and the folders in use: an engine that fails to start has nobody who ends them. */
const programs = new Set<Program>();
const folders = new Set<string>();

/** Ends what is still running, and takes away the folders that are left. */
export async function endAll(): Promise<void> {
  await Promise.all([...programs].map((program) => program.end()));
  await Promise.all([...folders].map(removeFolder));
}

/** Starts a program. @param options.pipe of numbers above 2 that is read besides its output */
export function start(
  path: string,
  parameters: string[],
  options: { env?: NodeJS.ProcessEnv; pipe?: 3 } = {},
): Program {
  const child: ChildProcess = spawn(path, parameters, {
    env: { ...process.env, ...options.env },
    stdio: ["ignore", "pipe", "pipe", ...(options.pipe ? (["pipe"] as const) : [])],
  });
  let written = "";
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listen of listeners) listen();
  };
  for (const stream of child.stdio.slice(1)) {
    stream?.on("data", (chunk) => {
      written = (written + chunk).slice(-20_000);
      tell();
    });
  }
  const ended = new Promise<void>((resolve) => {
    child.once("exit", () => resolve());
    child.once("error", (error) => {
      written += error.message;
      resolve();
    });
  });
  const kill = () => child.kill("SIGKILL");
  process.once("exit", kill);

  const program: Program = {
    says: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const match = written.match(pattern);
          if (match) resolve(match);
        };
        listeners.add(look);
        look();
        ended.then(() => reject(new Error(`${path} ended: ${written}`)));
      }),
    async end() {
      child.kill("SIGTERM");
      const late = setTimeout(kill, 5000);
      await ended;
      clearTimeout(late);
      process.removeListener("exit", kill);
      programs.delete(program);
    },
  };
  programs.add(program);
  return program;
}

/** A folder that is taken away with everything in it. */
export async function temporaryFolder(): Promise<{ path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), "engine-"));
  folders.add(path);
  return { path, remove: () => removeFolder(path) };
}

async function removeFolder(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true, maxRetries: 5 });
  folders.delete(path);
}
