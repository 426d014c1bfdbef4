import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, gzip } from "node:zlib";
import type { Plugin } from "vite";

const compressions = { ".br": promisify(brotliCompress), ".gz": promisify(gzip) };

/** Writes each asset as Brotli and gzip beside it, so that no server has to do it for each request. */
export function compressedAssets(): Plugin {
  return {
    name: "compressed-assets",
    apply: "build",
    async writeBundle({ dir = "" }, bundle) {
      const assets = Object.values(bundle).filter(({ fileName }) => /\.(js|css)$/.test(fileName));
      await Promise.all(
        assets.flatMap((asset) =>
          Object.entries(compressions).map(async ([suffix, compress]) => {
            const content = asset.type === "chunk" ? asset.code : asset.source;
            await writeFile(join(dir, asset.fileName + suffix), await compress(content));
          }),
        ),
      );
    },
  };
}
