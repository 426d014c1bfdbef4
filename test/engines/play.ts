import { afterAll, beforeAll, describe, inject, test } from "vitest";
import { startChromium } from "./drivers/chromium.ts";
import type { Engine, EngineName } from "./drivers/engine.ts";
import { startFirefox } from "./drivers/firefox.ts";
import { endAll } from "./drivers/process.ts";
import { startWebKit } from "./drivers/webkit.ts";
import { openStage, type Stage } from "./stage.ts";
import { stories } from "./stories/stories.ts";

/** Plays every story in one engine, which is started once; all are skipped where there is none. */
export function playIn(name: EngineName): void {
  const engines = inject("engines");
  describe.skipIf(!engines[name])(name, () => {
    let stage: Stage;
    beforeAll(async () => {
      stage = await openStage(await startEngine(name), inject("engineTools"));
    });
    afterAll(async () => {
      await stage?.close();
      await endAll();
    });

    for (const story of stories) {
      test(story.name, () => stage.play(story));
    }
  });
}

function startEngine(name: EngineName): Promise<Engine> {
  const { firefox = "", webkit } = inject("engines");
  if (name === "firefox") return startFirefox(firefox);
  if (name === "webkit" && webkit) return startWebKit(webkit);
  return startChromium();
}
