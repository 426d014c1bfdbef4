import { relative } from "node:path";
import type { Plugin, Rolldown } from "vite";

/** What may be loaded before the first screen; of the words only those that it shows. */
const first = [
  /^src\/(main|screens|App)\.tsx?$/,
  /^src\/(list|lazy|queries|biconnector|bitrix24|ui)\//,
  /^src\/i18n\/(?!lazy\/)/,
];

/**
 * Lets no build of the application end with something in its first chunks that belongs to a dialog.
 *
 * @throws with the names of the files
 */
export function guardFirstChunk(): Plugin {
  return {
    name: "guard-first-chunk",
    apply: "build",
    generateBundle(_options, bundle) {
      const wrong = firstModules(bundle, this.environment.config.root).filter(
        (path) => path.startsWith("src/") && !first.some((allowed) => allowed.test(path)),
      );
      if (wrong.length > 0) this.error(`Not for the first screen:\n${wrong.join("\n")}`);
    },
  };
}

/** The files that the entry, the screens and the chunks that they import consist of, from the project's root. */
function firstModules(bundle: Rolldown.OutputBundle, root: string): string[] {
  const chunks = Object.values(bundle).filter((file) => file.type === "chunk");
  const isOfFirst = ({ isEntry, facadeModuleId }: Rolldown.OutputChunk) =>
    isEntry || facadeModuleId?.endsWith("/src/screens.tsx");
  const loaded = chunks.filter(isOfFirst);
  // Grows while it is walked through, until nothing more is imported.
  for (const { imports } of loaded) {
    loaded.push(
      ...chunks.filter((chunk) => imports.includes(chunk.fileName) && !loaded.includes(chunk)),
    );
  }
  return loaded.flatMap(({ moduleIds }) =>
    moduleIds.map((id) => relative(root, id).replaceAll("\\", "/")),
  );
}
