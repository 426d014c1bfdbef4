import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { buildApplication } from "./build.ts";
import { openTheatre } from "./stage.ts";
import { states } from "./states.ts";

/** Takes the pictures into the folder named on the command line, or into the one of the README. */
async function takePictures(folder: string, names: string[]): Promise<void> {
  await buildApplication();
  await mkdir(folder, { recursive: true });
  const theatre = await openTheatre();
  try {
    for (const state of states.filter(({ name }) => names.length === 0 || names.includes(name))) {
      const stage = await theatre.open(`?toolbar=0&${state.query}`);
      await state.arrange(stage);
      await stage.page.screenshot({
        path: join(folder, `${state.name}.png`),
        animations: "disabled",
      });
    }
  } finally {
    await theatre.close();
  }
}

const [folder, ...names] = process.argv.slice(2);
await takePictures(folder ?? join(import.meta.dirname, "pictures"), names);
