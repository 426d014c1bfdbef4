import { expect } from "vitest";
import { until } from "../drivers/engine.ts";
import { button, role, words } from "../person/query.ts";
import type { Story } from "../stage.ts";
import { choose, list, news, remove } from "./acts.ts";

const read = "biconnector.connector.list";

/** The list, and what opens from it to be read. */
export const looking: Story[] = [
  {
    name: "the list is searched and sorted",
    async play(scene) {
      const { click, type, press, see, seeThat, miss, calls } = scene;
      await list(scene);
      await click(role("searchbox", "Search connectors"));
      await type("postgres");
      await miss(button("Delete MySQL"));
      await see(button("Delete PostgreSQL"));
      await press("Control+a");
      await press("Backspace");
      await see(button("Delete MySQL"));

      const before = calls(read).length;
      await click(button("Created", { inside: role("table") }));
      await seeThat(
        role("columnheader", /^Created/),
        ({ attributes }) => "aria-sort" in attributes,
      );
      await until("the sorted list", async () => calls(read).length > before);
      expect(calls(read).at(-1)?.params.order).toHaveProperty("dateCreate");
    },
  },
  {
    name: "a long list loads as the wheel scrolls the portal",
    query: "scenario=many",
    change({ store }) {
      store.connectors = store.connectors.slice(0, 130);
    },
    async play(scene) {
      const { see, scroll, seeThat, calls } = scene;
      await see(button("Show more"));
      expect(calls(read)).toHaveLength(1);
      await until("three pages", async () => {
        await scroll(700);
        return calls(read).length >= 3;
      });
      await until("the last row", async () => {
        await scroll(700);
        const last = await scene.look(role("row", undefined, { isLast: true }));
        return last.attributes["aria-rowindex"] === "131";
      });
      await seeThat(role("row"), ({ count }) => count <= 152);
    },
  },
  {
    name: "the connections of a connector are shown in a panel, and the menu is used with the arrows",
    async play(scene) {
      const { click, see, seeThat, press, miss } = scene;
      await list(scene);
      await click(button(/^Used by 12 connections: show the connections of ClickHouse/));
      await click(words(/^\s*2 tables\s*$/));
      await see(words("web_sessions"));
      await press("Escape");
      await miss(role("dialog"));

      await click(button("Actions for MySQL"));
      await see(role("menuitem", "Edit"));
      await press("ArrowDown");
      await press("ArrowDown");
      await seeThat(role("menuitem", undefined, { css: ":focus" }), ({ count }) => count === 1);
      await press("Escape");
      await seeThat(button("Actions for MySQL"), ({ hasFocus }) => hasFocus);
    },
  },
  {
    name: "details are copied although the portal's frame has no right to the clipboard",
    async play(scene) {
      const { click, see, type, press, seeThat, evaluate } = scene;
      await list(scene);
      await choose(scene, "Actions for ClickHouse", "Details");
      await click(button("Copy Check URL"));
      await see(words("Copied"));
      await press("Escape");
      await click(role("searchbox", "Search connectors"));
      await type("x");
      await press("Control+a");
      await press("Control+v");
      const search = role("searchbox", "Search connectors");
      await seeThat(
        search,
        ({ value }) => value === "https://connect.example.com/clickhouse/check",
      );
      expect(await evaluate("document.querySelectorAll('textarea').length")).toBe(0);
    },
  },
  {
    name: "Arabic is read from right to left, and a connector goes",
    query: "lang=ar",
    async play(scene) {
      await list(scene);
      const { attributes } = await scene.see({ css: "html" });
      expect(attributes).toMatchObject({ dir: "rtl", lang: "ar" });
      await remove(scene, "PostgreSQL");
    },
  },
  {
    name: "everything can be used in 320 pixels",
    query: "width=320",
    async play(scene) {
      await list(scene);
      const isTooWide = "document.documentElement.scrollWidth > innerWidth";
      expect(await scene.evaluate("innerWidth")).toBe(320);
      expect(await scene.evaluate(isTooWide)).toBe(false);
      await remove(scene, "PostgreSQL");
      await scene.see(news("“PostgreSQL” was deleted"));
      expect(await scene.evaluate(isTooWide)).toBe(false);
    },
  },
];
