import { parseArgs } from "node:util";
import { runCampaign } from "./campaign.ts";

// Older versions of Node have none.
globalThis.navigator ??= { onLine: true } as Navigator;

const { values } = parseArgs({
  options: { runs: { type: "string", default: "1000" }, seed: { type: "string", default: "1" } },
});
const { said, wrong } = await runCampaign(Number(values.seed), Number(values.runs));

const total = [...said.values()].reduce((sum, count) => sum + count, 0);
const faults = [...wrong.values()].reduce((sum, { times }) => sum + times, 0);
const lines = [
  ...[...said]
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([what, count]) => `${count}\t${what}`),
  "",
  `${values.runs} runs from seed ${values.seed}, ${total} outcomes judged, ${faults} wrong.`,
  ...[...wrong].map(([what, { times, seed }]) => `${times}\t${what} (first with seed ${seed})`),
];
process.stdout.write(`${lines.join("\n")}\n`);
process.exitCode = faults > 0 ? 1 : 0;
