import { relative } from "node:path";
import type { HtmlTagDescriptor, Plugin, Rolldown } from "vite";

/** The module that the entry loads by `import()`, and that every first screen needs. */
const awaited = "src/screens.tsx";

/**
 * Has the built page fetch the part with React while the entry is being read, with its style sheets: an `import()`
 * by itself would be heard of only when the entry runs.
 */
export function screensPreload(): Plugin {
  let root = "";
  return {
    name: "screens-preload",
    apply: "build",
    configResolved: (config) => {
      root = config.root;
    },
    transformIndexHtml: {
      order: "post",
      handler: (_html, { bundle = {} }) => {
        const chunk = Object.values(bundle).find(
          (file) => file.type === "chunk" && moduleOf(file, root) === awaited,
        );
        return chunk?.type === "chunk" ? tagsFor(chunk) : [];
      },
    },
  };
}

function moduleOf({ facadeModuleId }: Rolldown.OutputChunk, root: string): string | null {
  return facadeModuleId && relative(root, facadeModuleId).replaceAll("\\", "/");
}

function tagsFor(chunk: Rolldown.OutputChunk): HtmlTagDescriptor[] {
  const styles = [...(chunk.viteMetadata?.importedCss ?? [])];
  return [
    link({ rel: "modulepreload", crossorigin: true, href: `./${chunk.fileName}` }),
    ...styles.map((style) => link({ rel: "stylesheet", crossorigin: true, href: `./${style}` })),
  ];
}

function link(attrs: Record<string, string | true>): HtmlTagDescriptor {
  return { tag: "link", attrs, injectTo: "head" };
}
