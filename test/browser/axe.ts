import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { AxeResults, RunOptions } from "axe-core";
import type { Fixtures } from "./fixtures.ts";

const source = readFile(createRequire(import.meta.url).resolve("axe-core"), "utf8");

/** What axe-core finds wrong inside the application's frame. */
export async function axeFaults({ app }: Fixtures): Promise<string[]> {
  const inside = await (await app.locator("html").elementHandle())?.ownerFrame();
  if (!inside) throw new Error("The application's frame is gone.");
  // By the debugger, as the page's policy lets no script in.
  if (!(await inside.evaluate(() => "axe" in window))) await inside.evaluate(await source);
  const violations = await inside.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } };
    // The one rule of WCAG 2.2 AA, which axe leaves out unless it is asked for.
    const { violations } = await axe.run({
      rules: { "target-size": { enabled: true } },
      resultTypes: ["violations"],
    });
    const message = document.querySelector("[role=status] button")?.parentElement?.parentElement;
    const over = message?.getBoundingClientRect();
    return violations
      .map(({ id, nodes }) => ({
        id,
        // What a message lies over for some seconds is a smaller target meanwhile.
        nodes: nodes.filter(({ target: [selector] }) => {
          const place = document.querySelector(String(selector))?.getBoundingClientRect();
          return id !== "target-size" || !over || !place || place.bottom < over.top;
        }),
      }))
      .filter(({ nodes }) => nodes.length > 0);
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}
