import { fullTrash } from "../full-trash.ts";
import { type Opening, openOnce } from "./openings.ts";
import { inTurn, tableRow } from "./pairs.ts";
import type { Stage } from "./stage.ts";

const usual: Opening = { contestant: "application", scenario: "page", language: "en" };

/** Opens the application with much in the portal and with little in turns, and says in a table how that compares. */
export async function measureSizes(stage: Stage, pairs: number): Promise<string> {
  const trash = await fullTrash();
  const measures: [name: string, much: Opening][] = [
    ["10,000 connectors against 50", { ...usual, scenario: "many" }],
    ["a trash of 32 KB against none", { ...usual, trash }],
  ];
  const rows = measures.map(([name, much]) => ({ name, much, times: [] as [number, number][] }));
  for (let pair = 0; pair < pairs; pair++) {
    for (const { much, times } of rows) {
      const open = (opening: Opening) => async () => (await openOnce(stage, opening)).onScreen;
      times.push(await inTurn(pair, open(much), open(usual)));
    }
    process.stderr.write(`Pair ${pair + 1} of ${pairs}.\n`);
  }
  return [
    "Frame opened → first title, cold.",
    "",
    "| measure | with much | with little | ratio |",
    "| --- | --- | --- | --- |",
    ...rows.map(({ name, times }) =>
      tableRow(
        name,
        times.map(([much]) => much),
        times.map(([, little]) => little),
      ),
    ),
  ].join("\n");
}
