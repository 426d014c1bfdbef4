import { conditions, type Openings, openTwice } from "./openings.ts";
import { inTurn, tableRow } from "./pairs.ts";
import type { Contestant, Stage } from "./stage.ts";
import { median } from "./statistics.ts";
import type { Timeline } from "./timeline.ts";

type Both = Record<Contestant, Openings>;

/** Opens application and floor in turns, and says in a table how they compare. */
export async function measureOpenings(stage: Stage, pairs: number): Promise<string> {
  const runs = new Map<string, Both[]>();
  for (let pair = 0; pair < pairs; pair++) {
    for (const language of ["en", "ru", "ar"]) {
      const both = await inTurns(stage, pair, language);
      runs.set(language, [...(runs.get(language) ?? []), both]);
    }
    process.stderr.write(`Pair ${pair + 1} of ${pairs}.\n`);
  }

  const english = runs.get("en") ?? [];
  const cold = english.map(mapBoth(({ cold }) => cold));
  const cached = english.map(mapBoth(({ cached }) => cached));
  const inLanguage = (language: string) =>
    (runs.get(language) ?? []).map(mapBoth(({ cold }) => cold));
  const { slowdown, megabitsPerSecond, latency } = conditions;
  return [
    `CPU slowed ${slowdown} times, ${megabitsPerSecond} Mbit/s, ${latency} ms; medians of ${pairs} pairs, in ms.`,
    "",
    "| measure | application | floor | ratio |",
    "| --- | --- | --- | --- |",
    row("frame opened → first title, cold", cold, ({ onScreen }) => onScreen),
    row("the same, second opening", cached, ({ onScreen }) => onScreen),
    row("the same in Russian, cold", inLanguage("ru"), ({ onScreen }) => onScreen),
    row("the same in Arabic, cold", inLanguage("ar"), ({ onScreen }) => onScreen),
    row("longest task while starting, cold", cold, ({ longestTask }) => longestTask),
    "",
    "Where the time goes (cold, English; since the frame was opened):",
    "",
    drawing(cold),
  ].join("\n");
}

async function inTurns(stage: Stage, turn: number, language: string): Promise<Both> {
  const open = (contestant: Contestant) => () =>
    openTwice(stage, { contestant, scenario: "page", language });
  const [application, floor] = await inTurn(turn, open("application"), open("floor"));
  return { application, floor };
}

type Pair = Record<Contestant, Timeline>;

function mapBoth(of: (openings: Openings) => Timeline): (both: Both) => Pair {
  return ({ application, floor }) => ({ application: of(application), floor: of(floor) });
}

function row(name: string, pairs: Pair[], timeOf: (timeline: Timeline) => number): string {
  const ours = pairs.map(({ application }) => timeOf(application));
  const floors = pairs.map(({ floor }) => timeOf(floor));
  return tableRow(name, ours, floors);
}

/** Twenty signs a second: the way to the call, the call, making rows, painting them. */
function drawing(pairs: Pair[]): string {
  const names = { application: "application", floor: "floor      " };
  return (["application", "floor"] as const)
    .map((contestant) => {
      const at = (name: keyof Timeline) => median(pairs.map((pair) => pair[contestant][name]));
      const marks = [at("called"), at("answered"), at("inDocument"), at("onScreen")];
      const parts = marks.map((mark, index) => mark - (marks[index - 1] ?? 0));
      const signs = ["·", "-", "+", "#"];
      const bar = parts.map((part, index) => signs[index]?.repeat(Math.round(part / 50))).join("");
      const words = ["to the call", "to the answer", "to the document", "to the screen"];
      const said = parts.map((part, index) => `${words[index]} ${Math.round(part)}`).join(", ");
      return `    ${names[contestant]} ${bar}\n                ${said}`;
    })
    .join("\n");
}
