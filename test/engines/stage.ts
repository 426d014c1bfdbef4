import { cp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { builtApplication } from "../../hosting/build-application.ts";
import { makeCertificate } from "../browser/certificate.ts";
import { endNothingByTime } from "../browser/end-nothing-by-time.ts";
import { type Say, sayIn } from "../catalogues.ts";
import { type ApplicationHost, serveApplication } from "../portal/application-host.ts";
import { type Call, createPortal, type Portal } from "../portal/portal.ts";
import type { Certificate } from "../portal/server/listen.ts";
import { startPortalServer } from "../portal/server.ts";
import { type Download, type Engine, until } from "./drivers/engine.ts";
import { temporaryFolder } from "./drivers/process.ts";
import { type Person, personAt } from "./person/person.ts";

/** What a story is played with. */
export interface Scene extends Person {
  portal: Portal;
  portalUrl: string;
  say: Say;
  /** The calls of one method that the portal has received. */
  calls(method: string): Call[];
  /** The frame commands of one name that the portal's page has received. */
  commands(name: string): Promise<unknown[]>;
  /** Waits for the one file that the page hands over. */
  download(): Promise<Download>;
  /** Goes to the page once more. */
  reload(): Promise<void>;
  /** Has something done when the story is over. */
  atEnd(clear: () => Promise<unknown>): void;
}

/** One engine, and the built application on an origin of its own. */
export interface Stage {
  /** Opens a fresh portal's page, plays, and takes the portal away. */
  play(story: Story): Promise<void>;
  close(): Promise<void>;
}

/** Something that people do, from beginning to end: the same in every engine. */
export interface Story {
  name: string;
  /** Of the address of the portal's page. */
  query?: string;
  /** What happens in the portal before. */
  change?(portal: Portal): unknown;
  play(scene: Scene): Promise<unknown>;
}

/** Puts the built application on the network for one engine. */
export async function openStage(engine: Engine, tools: string): Promise<Stage> {
  const certificate = await makeCertificate();
  const folder = await temporaryFolder();
  await prepareFiles(folder.path);
  const host = await serveApplication({ dir: folder.path, certificate });
  const person = personAt(engine, tools);

  return {
    async play(story) {
      const { scene, end } = await open(person, host, certificate, story);
      try {
        await story.play(scene);
      } finally {
        await end();
      }
    },
    async close() {
      await host.close();
      await folder.remove();
      await engine.close();
    },
  };
}

async function open(person: Person, host: ApplicationHost, certificate: Certificate, story: Story) {
  const { engine } = person;
  const portal = createPortal();
  const wishes = new URLSearchParams({
    toolbar: "0",
    ...Object.fromEntries(new URLSearchParams(story.query)),
  });
  const scenario = wishes.get("scenario");
  if (scenario) portal.reset({ scenario: scenario as Portal["scenario"] });
  portal.switches.rateLimit = null;
  story.change?.(portal);
  const server = await startPortalServer({ portal, ...host, certificate });
  const address = `${server.url}/?${wishes}`;
  await engine.resize(1440, 900);
  await engine.goto(address);

  const ends: (() => Promise<unknown>)[] = [];
  const scene: Scene = {
    ...person,
    portal,
    portalUrl: server.url,
    say: sayIn(wishes.get("lang") ?? "en"),
    calls: (method) => portal.journal.filter((call) => call.method === method),
    commands: (name) =>
      person.evaluate(
        `frameCommands.filter((each) => each.name === ${JSON.stringify(name)}).map((each) => each.params)`,
        "page",
      ),
    download: () => until("a download", async () => (await engine.takeDownloads())[0]),
    reload: () => engine.goto(address),
    atEnd: (clear) => ends.push(clear),
  };
  return {
    scene,
    async end() {
      await engine.closeOthers();
      await engine.goto("about:blank");
      await server.close();
      for (const clear of ends) await clear();
    },
  };
}

/** The built files, and before their script one that keeps things from ending by themselves on a slow machine. */
async function prepareFiles(to: string): Promise<void> {
  await cp(builtApplication, to, { recursive: true });
  for (const suffix of [".br", ".gz"]) await rm(join(to, `index.html${suffix}`), { force: true });
  const page = await readFile(join(to, "index.html"), "utf8");
  await writeFile(join(to, "no-time.js"), `(${endNothingByTime})();`);
  await writeFile(
    join(to, "index.html"),
    page.replace("<head>", '<head><script src="./no-time.js"></script>'),
  );
}
