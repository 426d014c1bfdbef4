import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { asActions } from "./actions.ts";
import { watchFolder } from "./downloads.ts";
import type { Engine, Frame } from "./engine.ts";
import { start, temporaryFolder } from "./process.ts";

/** The programs that a WebKit without a desktop needs. */
export interface WebKitPrograms {
  driver: string;
  browser: string;
  /** A screen that nobody sees. */
  screen: string;
}

/** What the window has besides the page. */
const decoration = 38;

/** The key under which WebDriver writes down elements (https://www.w3.org/TR/webdriver2/#elements). */
const elementKey = "element-6066-11e4-a52e-4f735466cecf";

/** Starts WebKitGTK's own small browser on a screen that nobody sees, driven through WebDriver. */
export async function startWebKit(programs: WebKitPrograms): Promise<Engine> {
  const folder = await temporaryFolder();
  const downloads = await furnish(folder.path);
  const screen = start(
    programs.screen,
    ["-displayfd", "3", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"],
    { pipe: 3 },
  );
  const [, display] = await screen.says(/^(\d+)\n/m);
  const port = 20_000 + Math.floor(Math.random() * 20_000);
  const driver = start(programs.driver, [`--port=${port}`, "--host=127.0.0.1"], {
    env: environment(folder.path, `:${display}`),
  });
  const root = `http://127.0.0.1:${port}/session`;
  const { sessionId, capabilities } = (await untilAnswered(() =>
    send("POST", root, {
      capabilities: {
        alwaysMatch: {
          acceptInsecureCerts: true,
          unhandledPromptBehavior: "accept",
          "webkitgtk:browserOptions": { binary: programs.browser, args: ["--automation"] },
        },
      },
    }),
  )) as { sessionId: string; capabilities: { browserVersion: string } };
  const command = (method: string, path: string, body?: object) =>
    send(method, `${root}/${sessionId}${path}`, body);
  const execute = (script: string, args: unknown[] = []) =>
    command("POST", "/execute/sync", { script, args });
  const handles = async () => (await command("GET", "/window/handles")) as string[];
  const first = (await handles())[0] ?? "";

  /** @returns whether there is such a frame */
  async function enter(frame: Frame): Promise<boolean> {
    await command("POST", "/frame", { id: null });
    if (frame === "page") return true;
    const element = await execute(`return (${frame.element}) ?? null`);
    if (element === null) return false;
    await command("POST", "/frame", { id: element });
    return true;
  }

  return {
    name: "webkit",
    version: capabilities.browserVersion,
    async goto(url) {
      await command("POST", "/frame", { id: null });
      await command("POST", "/url", { url });
    },
    async evaluate(frame, expression) {
      if (!(await enter(frame))) return null;
      const script = `const done = arguments[arguments.length - 1];
        (async () => JSON.stringify(await (${expression})))().then((value) => done({ value }), (error) => done({ error: String(error) }))`;
      const { value, error } = (await command("POST", "/execute/async", { script, args: [] })) as {
        value?: string;
        error?: string;
      };
      if (error !== undefined) throw new Error(error);
      return value === undefined ? null : JSON.parse(value);
    },
    async act(acts) {
      await enter("page");
      // Its driver takes turns of a wheel, but only some of them move anything.
      const turns = acts.flatMap((each) => (each.kind === "wheel" ? [each.by] : []));
      for (const by of turns) await execute("scrollBy(0, arguments[0])", [by]);
      const others = acts.filter(({ kind }) => kind !== "wheel");
      if (others.length > 0) await command("POST", "/actions", { actions: asActions(others) });
    },
    async choose(frame, css, paths) {
      await enter(frame);
      const element = (await command("POST", "/element", {
        using: "css selector",
        value: css,
      })) as Record<string, string>;
      await command("POST", `/element/${element[elementKey]}/value`, { text: paths.join("\n") });
    },
    takeDownloads: watchFolder(downloads),
    async addresses() {
      const addresses: string[] = [];
      const all = await handles();
      for (const handle of all) {
        await command("POST", "/window", { handle });
        addresses.push((await command("GET", "/url")) as string);
      }
      await command("POST", "/window", { handle: first });
      return addresses;
    },
    async turnTo(which) {
      const handle = which === "first" ? first : ((await handles()).at(-1) ?? first);
      await command("POST", "/window", { handle });
    },
    async closeOthers() {
      for (const handle of await handles()) {
        if (handle === first) continue;
        await command("POST", "/window", { handle });
        await command("DELETE", "/window");
      }
      await command("POST", "/window", { handle: first });
    },
    async resize(width, height) {
      await command("POST", "/window/rect", { x: 0, y: 0, width, height: height + decoration });
    },
    async close() {
      await command("DELETE", "").catch(() => {});
      await driver.end();
      await screen.end();
      await folder.remove();
    },
  };
}

/** A home in which downloads have a folder and nothing moves by itself. @returns the folder */
async function furnish(home: string): Promise<string> {
  const downloads = join(home, "downloads");
  const settings = join(home, ".config");
  for (const each of [downloads, settings, join(settings, "gtk-3.0")]) await mkdir(each);
  await writeFile(join(settings, "user-dirs.dirs"), 'XDG_DOWNLOAD_DIR="$HOME/downloads"\n');
  await writeFile(
    join(settings, "gtk-3.0", "settings.ini"),
    "[Settings]\ngtk-enable-animations=0\n",
  );
  return downloads;
}

function environment(home: string, display: string): NodeJS.ProcessEnv {
  const isAlone = process.getuid?.() === 0 || !existsSync("/usr/bin/bwrap");
  return {
    HOME: home,
    XDG_CONFIG_HOME: join(home, ".config"),
    XDG_DATA_HOME: join(home, ".local"),
    XDG_CACHE_HOME: join(home, ".cache"),
    DISPLAY: display,
    GDK_BACKEND: "x11",
    NO_AT_BRIDGE: "1",
    GSETTINGS_BACKEND: "memory",
    LIBGL_ALWAYS_SOFTWARE: "1",
    WEBKIT_DISABLE_COMPOSITING_MODE: "1",
    // Its sandbox cannot be had by root, nor in a container. It sees only this machine's own pages.
    ...(isAlone && { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1" }),
  };
}

async function send(method: string, url: string, body?: object): Promise<unknown> {
  const response = await fetch(url, {
    method,
    ...(method === "POST" && { body: JSON.stringify(body ?? {}) }),
  });
  const { value } = (await response.json()) as { value: unknown };
  if (response.ok) return value;
  const { error, message } = value as { error: string; message: string };
  throw new Error(`${error}: ${message}`);
}

/** The driver takes a moment until it listens. */
async function untilAnswered<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  for (let tries = 600; ; tries--) {
    try {
      return await ask();
    } catch (error) {
      if (tries === 0 || !(error instanceof TypeError)) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
