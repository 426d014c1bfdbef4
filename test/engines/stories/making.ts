import { expect } from "vitest";
import { button, role, words } from "../person/query.ts";
import type { Story } from "../stage.ts";
import { choose, giveFile, list, news } from "./acts.ts";

const picture = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><circle cx="4" cy="4" r="4" fill="red"/></svg>`;

/** Registering, and files. */
export const making: Story[] = [
  {
    name: "a connector is registered with a logo from a file",
    async play(scene) {
      const { click, type, see, press, portal } = scene;
      await list(scene);
      await click(button("Register connector"));
      await click(role("textbox", /^Title/));
      await type("Fresh");
      await giveFile(scene, "logo.svg", picture);
      await see(button("Remove"));
      await click(role("textbox", /^Base address/));
      await type("https://service.example/bi");
      await click(button("Fill from base address"));
      await click(button("Add credential"));
      await click(role("textbox", /^Name/));
      await type("Key");
      await press("Tab");
      await type("key");
      await click(button("Save"));
      await see(news(/“Fresh” is registered as number \d+/));
      const made = portal.store.connectors.find(({ title }) => title === "Fresh");
      expect(made?.logo).toMatch(/^data:image\//);
      expect(made?.urlCheck).toMatch(/^https:\/\/service\.example\/bi/);
    },
  },
  {
    name: "connectors are exported to a file, and imported from it",
    async play(scene) {
      const { click, see, press, miss, portal } = scene;
      await list(scene);
      await choose(scene, "Actions for PostgreSQL", "Export");
      await click(button("Save file"));
      const { name, content } = await scene.download();
      expect(name).toMatch(/\.json$/);
      expect(JSON.parse(content).connectors).toMatchObject([{ title: "PostgreSQL" }]);

      await press("Escape");
      await miss(role("dialog"));
      await choose(scene, "More actions", "Import");
      await see(words("Choose file"));
      await giveFile(scene, "connectors.json", content.replace("PostgreSQL", "Brought along"));
      await click(button("Import 1 connector"));
      await see(words("1 of 1 imported."));
      expect(portal.store.connectors.map(({ title }) => title)).toContain("Brought along");
    },
  },
];
