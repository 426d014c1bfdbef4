import type { BrowserContext, Frame, Page } from "playwright-core";
import type { ApplicationHost } from "../../portal/application-host.ts";
import { createPortal, type Portal } from "../../portal/portal.ts";
import { startPortalServer } from "../../portal/server.ts";

/** The probe application inside a portal. */
export interface Fixtures {
  portal: Portal;
  portalUrl: string;
  page: Page;
  /** The application's frame. */
  app(): Promise<Frame>;
  /** The same, once the SDK in it has shaken hands. */
  sdk(): Promise<Frame>;
  /** Sends a command past the SDK. Its answer would come under the callback key. */
  post(callbackKey: string, command: string, parameters?: object): Promise<void>;
  /** Sends a command past the SDK. @returns the answer */
  ask(command: string, parameters?: object): Promise<unknown>;
  /** Whether nothing came under a callback key, although a command that was sent later is answered. */
  isSilent(callbackKey: string): Promise<boolean>;
  /** Forgets all that came to the frame, so that a callback key can be used again. */
  forget(): Promise<void>;
  /** What the portal page took on so far. */
  commands(): Promise<string[]>;
  close(): Promise<void>;
}

/** Starts a portal and opens its page in the browser. */
export async function openFixtures(
  context: BrowserContext,
  { handlerUrl, archiveUrl }: ApplicationHost,
  query = "",
  change?: (portal: Portal) => void,
): Promise<Fixtures> {
  const portal = createPortal();
  change?.(portal);
  const server = await startPortalServer({ portal, handlerUrl, archiveUrl });
  const page = await context.newPage();
  await page.goto(`${server.url}/${query}`);
  let questions = 0;

  const fixtures: Fixtures = {
    portal,
    portalUrl: server.url,
    page,

    async app() {
      const frame = await (await page.waitForSelector("#application iframe")).contentFrame();
      if (!frame) throw new Error("The application has no frame.");
      await frame.waitForFunction(() => "probe" in window);
      return frame;
    },

    async sdk() {
      const app = await fixtures.app();
      await app.evaluate(() => window.probe.sdk.then(() => {}));
      return app;
    },

    async post(callbackKey, command, parameters) {
      const app = await fixtures.app();
      const json = parameters && JSON.stringify(parameters);
      await app.evaluate(
        (parts) => window.probe.post([...parts, window.probe.appSid].join(":")),
        json ? [command, json, callbackKey] : [command, callbackKey],
      );
    },

    async ask(command, parameters) {
      const callbackKey = `question${questions++}`;
      await fixtures.post(callbackKey, command, parameters);
      const app = await fixtures.app();
      const json = await app.evaluate((key) => window.probe.answerTo(key), callbackKey);
      return json === "" ? undefined : JSON.parse(json);
    },

    async isSilent(callbackKey) {
      await fixtures.ask("getInitData");
      const app = await fixtures.app();
      const received = await app.evaluate(() => window.probe.received);
      return !received.some((message) => message.startsWith(`${callbackKey}:`));
    },

    async forget() {
      const app = await fixtures.app();
      await app.evaluate(() => void window.probe.received.splice(0));
    },

    commands: () => page.evaluate(() => window.frameCommands.map(({ name }) => name)),

    async close() {
      await page.close();
      await server.close();
    },
  };
  return fixtures;
}
