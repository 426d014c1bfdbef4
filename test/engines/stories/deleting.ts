import { expect } from "vitest";
import { until } from "../drivers/engine.ts";
import { button, role, words } from "../person/query.ts";
import type { Story } from "../stage.ts";
import { ask, dialog, list, news, remove, titles } from "./acts.ts";

const deletion = "biconnector.connector.delete";

/** The main job. */
export const deleting: Story[] = [
  {
    name: "a connector is deleted with the keyboard, after Escape was pressed once, and restored by a click",
    async play(scene) {
      const { see, seeThat, press, click, miss, calls } = scene;
      await ask(scene, "PostgreSQL");
      await seeThat(button("Cancel"), ({ hasFocus }) => hasFocus);
      await press("Escape");
      await miss(dialog);
      await seeThat(button("Delete PostgreSQL"), ({ hasFocus }) => hasFocus);
      expect(calls(deletion)).toEqual([]);

      await press("Delete");
      await see(words("No connections that use it are visible to you."));
      await seeThat(button("Cancel"), ({ hasFocus }) => hasFocus);
      await press("Shift+Tab");
      await seeThat(button("Delete connector"), ({ hasFocus }) => hasFocus);
      await press("Enter");
      await see(news("“PostgreSQL” was deleted"));
      await miss(button("Delete PostgreSQL"));
      await seeThat(button(/^Delete /, { css: ":focus" }), ({ count }) => count === 1);
      expect(calls(deletion)).toHaveLength(1);

      await click(button("Restore"));
      await see(news(/“PostgreSQL” was restored/));
      await seeThat(button("Delete PostgreSQL"), ({ hasFocus }) => hasFocus);
      expect(titles(scene)).toContain("PostgreSQL");
    },
  },
  {
    name: "a deletion is undone by the keys",
    async play(scene) {
      await remove(scene, "PostgreSQL");
      await scene.press("Control+z");
      await scene.see(news(/“PostgreSQL” was restored/));
      expect(titles(scene)).toContain("PostgreSQL");
    },
  },
  {
    name: "a connector in use unlocks when its connections are deleted in the slider",
    change({ store }) {
      store.tables = [];
      const id = store.connectors.find(({ title }) => title === "MySQL")?.id;
      const [first] = store.sources.filter(({ connectorId }) => connectorId === id);
      store.sources = store.sources.filter((row) => row.connectorId !== id || row === first);
    },
    async play(scene) {
      const { see, click, calls } = scene;
      await list(scene);
      await click(button("Delete MySQL"));
      const related = role("list", "Related connections");
      await click(role("link", undefined, { inside: related }));
      await click(button(/^Delete connection /), { place: "slider" });
      await click(button(/^Yes, delete connection /), { place: "slider" });
      await see(words("The connection was deleted."), "slider");
      await click(button("Close", { css: ".slider-close" }), { place: "page" });
      await click(button("Delete connector"));
      await see(news("“MySQL” was deleted"));
      expect(titles(scene)).not.toContain("MySQL");
      expect(calls(deletion)).toHaveLength(1);
    },
  },
  {
    name: "a click with Ctrl opens a connection in a new tab, and no slider",
    async play(scene) {
      const { click, see, engine, portalUrl } = scene;
      await list(scene);
      await click(button("Delete MySQL"));
      const link = role("link", undefined, { inside: role("list", "Related connections") });
      const { attributes } = await see(link);
      await click(link, { holding: ["Control"] });
      const opened = await until("a new tab", async () =>
        (await engine.addresses()).find((address) => address.includes("sourceId=")),
      );
      expect(opened).toBe(attributes.href);
      expect(opened.startsWith(portalUrl)).toBe(true);
      expect(await scene.commands("openPath")).toEqual([]);
    },
  },
  {
    name: "several are deleted at once, and the result is kept as a file",
    async play(scene) {
      const { click, see } = scene;
      await list(scene);
      for (const title of ["PostgreSQL", "Payroll"]) {
        await click(role("checkbox", `Select ${title}`));
      }
      await click(button("Delete selected"));
      await click(button("Delete 2 connectors"));
      await see(role("list", "Results"));
      await click(button("Save as CSV"));
      const { name, content } = await scene.download();
      expect(name).toBe("deleted-connectors.csv");
      expect(content).toMatch(/^Connector,\d+,Payroll,Not deleted: /m);
      expect(titles(scene)).not.toContain("PostgreSQL");
      expect(titles(scene)).toContain("Payroll");
    },
  },
  {
    name: "a connector is cleaned up with all that hangs on it",
    async play(scene) {
      const { click, see, type, seeThat } = scene;
      await list(scene);
      await click(button("Delete MySQL"));
      await click(button("Clean up and delete"));
      await click(role("textbox", undefined, { inside: dialog }));
      await type("MySQL");
      await seeThat(button("Clean up and delete"), ({ attributes }) => !("disabled" in attributes));
      await click(button("Clean up and delete"));
      await see(role("heading", "Everything is gone."));
      expect(titles(scene)).not.toContain("MySQL");
    },
  },
];
