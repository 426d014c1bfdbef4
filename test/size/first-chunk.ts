import { relative } from "node:path";
import type { Plugin, Rolldown } from "vite";

/** What may be loaded before the first screen; of the words only those that it shows. */
const first = [
  /^src\/(main|screens|App)\.tsx?$/,
  /^src\/(list|lazy|queries|biconnector|bitrix24|ui)\//,
  /^src\/i18n\/(?!lazy\/)/,
];

/** What may not come with the entry, which calls the portal before this is read. */
const afterCall = /^src\/(screens|App|list|lazy|queries)\b|\bnode_modules\/(react|@tanstack)\b/;

/**
 * Lets no build of the application end with something in its first chunks that belongs to a dialog, or in its entry
 * that can wait for the first call.
 *
 * @throws with the names of the files
 */
export function guardFirstChunk(): Plugin {
  return {
    name: "guard-first-chunk",
    apply: "build",
    generateBundle(_options, bundle) {
      const { root } = this.environment.config;
      const entry = filesWith("src/main.ts", bundle, root);
      const early = entry.filter((path) => afterCall.test(path));
      if (early.length > 0) this.error(`Not before the first call:\n${early.join("\n")}`);

      const files = new Set([...entry, ...filesWith("src/screens.tsx", bundle, root)]);
      const wrong = [...files].filter(
        (path) => path.startsWith("src/") && !first.some((allowed) => allowed.test(path)),
      );
      if (wrong.length > 0) this.error(`Not for the first screen:\n${wrong.join("\n")}`);
    },
  };
}

/** From the project's root, the files of the chunk that a module is in and of the chunks that it imports. */
function filesWith(module: string, bundle: Rolldown.OutputBundle, root: string): string[] {
  const chunks = Object.values(bundle).filter((file) => file.type === "chunk");
  const filesOf = ({ moduleIds }: Rolldown.OutputChunk) =>
    moduleIds.map((id) => relative(root, id).replaceAll("\\", "/"));
  const loaded = chunks.filter((chunk) => filesOf(chunk).includes(module));
  // Grows while it is walked through, until nothing more is imported.
  for (const { imports } of loaded) {
    loaded.push(
      ...chunks.filter((chunk) => imports.includes(chunk.fileName) && !loaded.includes(chunk)),
    );
  }
  return loaded.flatMap(filesOf);
}
