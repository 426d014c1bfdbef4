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
  const results = await inside.evaluate(() => {
    const { axe } = window as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } };
    // The one rule of WCAG 2.2 AA, which axe leaves out unless it is asked for.
    return axe.run({ rules: { "target-size": { enabled: true } } });
  });
  return results.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`,
  );
}
