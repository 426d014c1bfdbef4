import { afterEach, beforeEach, expect, test } from "vitest";
import { createPortal, type Portal } from "../portal.ts";
import { startPortalServer } from "../server.ts";
import type { LocalServer } from "./listen.ts";

const handlerUrl = "http://127.0.0.1:1/";

let portal: Portal;
let server: LocalServer;

beforeEach(async () => {
  portal = createPortal();
  server = await startPortalServer({ portal, handlerUrl, archiveUrl: `${handlerUrl}archive/` });
});
afterEach(() => server.close());

/** The handler puts itself into CRM Analytics, under a title of its own in German. */
function bind(handler: string) {
  return ({ store }: Portal) => {
    store.placements.push({
      clientId: store.clientId,
      placement: "CRM_ANALYTICS_MENU",
      handler,
      title: "Connectors of ours",
      langAll: { de: { TITLE: "Unsere Konnektoren" } },
    });
  };
}

/** What the menu says, entry by entry, and which of them are links. */
async function readMenu(query = "") {
  const page = await (await fetch(`${server.url}/${query}`)).text();
  const [menu = ""] = page.match(/<nav[^>]* aria-label="Portal">.*?<\/nav>/s) ?? [];
  const links = [...menu.matchAll(/<a\s[^>]*href="(.*?)".*?<\/a>/gs)];
  const wordsOf = (markup: string) => markup.replace(/<.*?>/gs, "").replace(/\s+/g, " ").trim();
  return {
    words: wordsOf(menu),
    links: new Map(links.map(([link, address]) => [wordsOf(link), address])),
  };
}

test("an application that put itself into CRM Analytics stands there in the person's language", async () => {
  bind(handlerUrl)(portal);
  const { words, links } = await readMenu("?lang=de");
  expect(words).toContain("CRM Analytics › Applications Unsere Konnektoren");
  expect(links.get("Unsere Konnektoren")).toBe("/?open=crm&amp;item=0");
});

test("it stands there under its title where it gave none for the language", async () => {
  bind(handlerUrl)(portal);
  expect((await readMenu()).links.get("Connectors of ours")).toBe("/?open=crm&amp;item=0");
});

test.each([
  [
    "before the installation is finished",
    (portal: Portal) => {
      bind(handlerUrl)(portal);
      portal.store.installed = false;
    },
  ],
  ["with an address that is no web address", bind("javascript:alert(1)")],
  ["when none put itself there", () => {}],
])("nothing stands in CRM Analytics %s", async (_, change) => {
  change(portal);
  const { words, links } = await readMenu();
  expect(links.get("Connectors")).toBe("/");
  expect(words).not.toContain("CRM Analytics");
  expect(words).not.toContain("Connectors of ours");
});
