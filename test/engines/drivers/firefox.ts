import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { asActions } from "./actions.ts";
import { type Bidi, connect } from "./bidi.ts";
import { watchFolder } from "./downloads.ts";
import type { Engine, Frame } from "./engine.ts";
import { start, temporaryFolder } from "./process.ts";

/** A value as BiDi writes it down. */
interface Remote {
  type: string;
  value?: unknown;
  sharedId?: string;
}

type Evaluated =
  | { type: "success"; result: Remote }
  | { type: "exception"; exceptionDetails: { text: string } };

interface Tree {
  contexts: { context: string; url: string }[];
}

/** Starts a Firefox that nobody sees, driven through WebDriver BiDi. */
export async function startFirefox(path: string): Promise<Engine> {
  const folder = await temporaryFolder();
  const downloads = join(folder.path, "downloads");
  const profile = join(folder.path, "profile");
  for (const each of [downloads, profile]) await mkdir(each);
  await writeFile(join(profile, "user.js"), preferences(downloads));
  const program = start(
    path,
    ["--headless", "--no-remote", "--profile", profile, "--remote-debugging-port=0"],
    {
      env: { HOME: folder.path },
    },
  );
  const [, url = ""] = await program.says(/WebDriver BiDi listening on (ws:\S+)/);
  const bidi = await connect(`${url}/session`);
  const { capabilities } = await bidi.send<{ capabilities: { browserVersion: string } }>(
    "session.new",
    {
      capabilities: {
        alwaysMatch: { acceptInsecureCerts: true, unhandledPromptBehavior: { default: "accept" } },
      },
    },
  );
  // The window that Firefox opens by itself never gets the focus: Enter would press nothing in it.
  const [unwanted] = await topLevel(bidi);
  const { context: first } = await bidi.send<{ context: string }>("browsingContext.create", {
    type: "window",
  });
  await bidi.send("browsingContext.close", { context: unwanted?.context });
  let tab = first;

  async function remote(context: string, expression: string): Promise<Remote> {
    const answer = await bidi.send<Evaluated>("script.evaluate", {
      expression,
      target: { context },
      awaitPromise: true,
      userActivation: false,
    });
    if (answer.type === "exception") throw new Error(answer.exceptionDetails.text);
    return answer.result;
  }

  /** @returns null when there is no such frame, or it is just being loaded */
  async function contextOf(frame: Frame): Promise<string | null> {
    if (frame === "page") return tab;
    const { value } = await remote(tab, `(${frame.element})?.contentWindow`);
    return (value as { context?: string } | undefined)?.context ?? null;
  }

  return {
    name: "firefox",
    version: capabilities.browserVersion,
    async goto(url) {
      await bidi.send("browsingContext.navigate", { context: tab, url, wait: "complete" });
    },
    async evaluate(frame, expression) {
      const context = await contextOf(frame);
      if (context === null) return null;
      const { value } = await remote(
        context,
        `(async () => JSON.stringify(await (${expression})))()`,
      );
      return value === undefined ? null : JSON.parse(String(value));
    },
    async act(acts) {
      await bidi.send("input.performActions", { context: tab, actions: asActions(acts) });
    },
    async choose(frame, css, files) {
      const context = (await contextOf(frame)) ?? "";
      const { sharedId } = await remote(context, `document.querySelector(${JSON.stringify(css)})`);
      await bidi.send("input.setFiles", { context, element: { sharedId }, files });
    },
    takeDownloads: watchFolder(downloads),
    async addresses() {
      const tabs = await topLevel(bidi);
      return tabs.map(({ url }) => url);
    },
    async turnTo(which) {
      tab = which === "first" ? first : ((await topLevel(bidi)).at(-1)?.context ?? first);
      await bidi.send("browsingContext.activate", { context: tab });
    },
    async closeOthers() {
      tab = first;
      for (const { context } of await topLevel(bidi)) {
        if (context !== first) await bidi.send("browsingContext.close", { context });
      }
    },
    async resize(width, height) {
      await bidi.send("browsingContext.setViewport", { context: tab, viewport: { width, height } });
    },
    async close() {
      await bidi.send("browser.close").catch(() => {});
      bidi.close();
      await program.end();
      await folder.remove();
    },
  };
}

async function topLevel(bidi: Bidi): Promise<Tree["contexts"]> {
  const { contexts } = await bidi.send<Tree>("browsingContext.getTree", { maxDepth: 0 });
  return contexts;
}

/** It downloads without asking, moves nothing by itself, and talks to nobody. */
function preferences(downloads: string): string {
  const values = {
    "browser.download.folderList": 2,
    "browser.download.dir": downloads,
    "browser.download.useDownloadDir": true,
    "browser.download.always_ask_before_handling_new_types": false,
    "browser.download.alwaysOpenPanel": false,
    "browser.shell.checkDefaultBrowser": false,
    "browser.startup.page": 0,
    "datareporting.policy.dataSubmissionEnabled": false,
    "dom.disable_beforeunload": true,
    "network.captive-portal-service.enabled": false,
    "network.connectivity-service.enabled": false,
    "network.proxy.type": 0,
    "services.settings.server": "data:,",
    "toolkit.telemetry.enabled": false,
    "ui.prefersReducedMotion": 1,
  };
  return Object.entries(values)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join("");
}
