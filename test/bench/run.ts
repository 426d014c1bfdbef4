import { cpus, loadavg, totalmem } from "node:os";
import { parseArgs } from "node:util";
import { measureOpenings } from "./opening-table.ts";
import { measureScrolling } from "./scrolling-table.ts";
import { measureSizes } from "./size-table.ts";
import { setStage } from "./stage.ts";

const { values } = parseArgs({
  options: {
    pairs: { type: "string", default: "12" },
    only: { type: "string", default: "openings,sizes,scrolling" },
  },
});

const stage = await setStage();
const parts = values.only.split(",");
print(
  `Node.js ${process.version}, Chromium ${stage.browserVersion}, ${cpus().length} × ${cpus()[0]?.model.trim()}, ` +
    `${Math.round(totalmem() / 2 ** 30)} GB; load before: ${loadavg()[0]?.toFixed(1)}.`,
);
if (parts.includes("openings")) print(await measureOpenings(stage, Number(values.pairs)));
if (parts.includes("sizes")) print(await measureSizes(stage, Number(values.pairs)));
if (parts.includes("scrolling")) print(await measureScrolling(stage));
print(`Load after: ${loadavg()[0]?.toFixed(1)}.`);
await stage.close();

function print(text: string) {
  process.stdout.write(`${text}\n\n`);
}
