import type { ScenarioName } from "../portal/scenarios.ts";
import type { Contestant, Stage, Visit } from "./stage.ts";
import { type Timeline, watchOpening } from "./timeline.ts";

/** A modest computer on a modest line. */
export const conditions = { slowdown: 4, megabitsPerSecond: 10, latency: 40 };

/** How long to look for long tasks after the first title, in milliseconds. */
const settling = 1_500;

/** An application that is opened twice, the second time with its files in the browser's cache. */
export interface Openings {
  cold: Timeline;
  cached: Timeline;
}

/** What is opened, and in which portal. */
export interface Opening {
  contestant: Contestant;
  scenario: ScenarioName;
  language: string;
  /** What the portal keeps of the person's trash, if anything. */
  trash?: string;
}

/** Opens the application twice under the {@link conditions}. */
export function openTwice(stage: Stage, opening: Opening): Promise<Openings> {
  return open(stage, opening, async (measure) => ({
    cold: await measure(),
    cached: await measure(),
  }));
}

/** Opens the application under the {@link conditions}, in a browser that has never seen it. */
export function openOnce(stage: Stage, opening: Opening): Promise<Timeline> {
  return open(stage, opening, (measure) => measure());
}

function open<Measured>(
  stage: Stage,
  { contestant, scenario, language, trash }: Opening,
  use: (measure: () => Promise<Timeline>) => Promise<Measured>,
): Promise<Measured> {
  return stage.visit(contestant, scenario, async (visit) => {
    if (trash) visit.portal.store.userOptions.trash = trash;
    await slowDown(visit);
    const measure = await watch(visit);
    return use(() => measure(`${visit.url}/?lang=${language}`));
  });
}

async function slowDown({ context, page }: Visit): Promise<void> {
  const { slowdown, megabitsPerSecond, latency } = conditions;
  const throughput = (megabitsPerSecond * 1_000_000) / 8;
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", {
    offline: false,
    latency,
    downloadThroughput: throughput,
    uploadThroughput: throughput,
  });
}

async function watch({ context, page }: Visit): Promise<(address: string) => Promise<Timeline>> {
  let tell = (_timeline: Timeline) => {};
  await context.exposeBinding("reportTimeline", (_source, timeline: Timeline) => tell(timeline));
  await context.addInitScript(watchOpening, settling);
  return async (address) => {
    const reported = new Promise<Timeline>((resolve) => {
      tell = resolve;
    });
    await page.goto(address);
    return reported;
  };
}
