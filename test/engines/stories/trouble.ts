import { expect } from "vitest";
import { button, role, words } from "../person/query.ts";
import type { Story } from "../stage.ts";
import { ask, dialog, list, news, remove, titles } from "./acts.ts";

const deletion = "biconnector.connector.delete";

/** Does to the frame's texts what the translation of a page does, and says to how many. */
const translation = `(() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) if (walker.currentNode.data.trim()) texts.push(walker.currentNode);
  for (const text of texts) {
    const [outer, inner] = [document.createElement("font"), document.createElement("font")];
    outer.append(inner);
    text.replaceWith(outer);
    inner.append(text.data);
  }
  return texts.length;
})()`;

/** What goes wrong, and the ways in which the application begins. */
export const trouble: Story[] = [
  {
    name: "an expired token is renewed on the way",
    async play(scene) {
      await ask(scene, "PostgreSQL");
      scene.portal.expireTokens();
      await scene.click(button("Delete connector"));
      await scene.see(news("“PostgreSQL” was deleted"));
      expect(await scene.commands("refreshAuth")).toHaveLength(1);
    },
  },
  {
    name: "a deletion whose answer is lost is looked up, and asked for once",
    async play(scene) {
      await ask(scene, "PostgreSQL");
      scene.portal.inject({ method: deletion, fault: { lose: "answer" } });
      await scene.click(button("Delete connector"));
      await scene.see(news("“PostgreSQL” was deleted"));
      expect(scene.calls(deletion)).toHaveLength(1);
    },
  },
  {
    name: "a place without authorisation says so",
    query: "open=placement",
    play: ({ see }) => see(role("heading", "No access to the portal from here")),
  },
  {
    name: "an installation is finished",
    query: "open=install",
    change({ store }) {
      store.installed = false;
    },
    async play(scene) {
      await list(scene);
      expect(scene.portal.store.installed).toBe(true);
    },
  },
  {
    name: "the list survives a browser's translation, which moves every text into a tag of its own",
    async play(scene) {
      const { click, type, miss, evaluate } = scene;
      await list(scene);
      expect(await evaluate(translation)).toBeGreaterThan(20);
      await click(role("searchbox", "Search connectors"));
      await type("postgres");
      await miss(button("Delete MySQL"));
      await evaluate(translation);
      await click(button("Delete PostgreSQL"));
      await click(button("Delete connector"));
      await miss(dialog);
      await miss(button("Delete PostgreSQL"));
      await scene.see(role("searchbox", "Search connectors"));
      expect(titles(scene)).not.toContain("PostgreSQL");
      expect(scene.calls(deletion)).toHaveLength(1);
    },
  },
  {
    name: "an uploaded archive works as a server does",
    query: "open=archive",
    play: (scene) => remove(scene, "PostgreSQL"),
  },
  {
    name: "outside Bitrix24 the page says what it is",
    async play(scene) {
      await list(scene);
      const address = await scene.evaluate<string>("location.origin + '/'");
      await scene.engine.goto(address);
      await scene.see(words("It works only inside Bitrix24"), "page");
    },
  },
];
