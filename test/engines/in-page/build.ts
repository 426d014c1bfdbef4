import { resolve } from "node:path";
import { build, type Rolldown } from "vite";

/** Makes one script of what looks inside the frames. */
export async function buildTools(): Promise<string> {
  const [output] = (await build({
    configFile: false,
    root: import.meta.dirname,
    logLevel: "error",
    build: {
      write: false,
      lib: { entry: resolve(import.meta.dirname, "tools.ts"), formats: ["iife"], name: "tools" },
    },
  })) as Rolldown.RolldownOutput[];
  return output?.output[0].code ?? "";
}
