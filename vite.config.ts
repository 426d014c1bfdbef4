import { spawnSync } from "node:child_process";
import { lingui } from "@lingui/vite-plugin";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { compressedAssets } from "./hosting/compressed-assets.ts";
import { contentSecurityPolicy } from "./hosting/content-security-policy.ts";
import { lateMessage } from "./hosting/late-message.ts";
import { collectedLicenses, licenses } from "./hosting/licenses.ts";
import { logTimes } from "./hosting/log-times.ts";
import { buildTargets } from "./hosting/lowest-versions.ts";
import { answerPostLikeGet } from "./hosting/post-like-get.ts";
import { screensPreload } from "./hosting/screens-preload.ts";
import packageJson from "./package.json" with { type: "json" };
import { LongestFirst } from "./test/longest-first.ts";
import { guardFirstChunk } from "./test/size/first-chunk.ts";

export default defineConfig({
  define: { __BUILD__: JSON.stringify(`${packageJson.version}${commit()}`) },
  // The portal serves an uploaded archive from a folder of its own choice.
  base: "./",
  plugins: [
    react(),
    logTimes(),
    lingui({ failOnMissing: true, failOnCompileError: true }),
    answerPostLikeGet(),
    contentSecurityPolicy(),
    lateMessage(),
    licenses(),
    screensPreload(),
    compressedAssets(),
    guardFirstChunk(),
  ],
  build: {
    target: buildTargets,
    chunkSizeWarningLimit: 600,
    license: { fileName: collectedLicenses },
    modulePreload: {
      polyfill: false,
      // The scripts that lazy code needs besides itself are there already.
      resolveDependencies: (_file, files) => files.filter((file) => file.endsWith(".css")),
    },
  },
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["test/unit/**/*.test.ts", "test/campaign/**/*.test.ts"],
          environment: "node",
          // Modules are loaded once for all files of a worker: what a file changes in the world it puts back.
          isolate: false,
          expect: { poll: { timeout: 60_000 } },
          testTimeout: 240_000,
        },
      },
      {
        extends: true,
        test: {
          name: "components",
          include: ["test/unit/**/*.test.tsx"],
          environment: "jsdom",
          isolate: false,
          setupFiles: "test/unit/setup.ts",
          expect: { poll: { timeout: 60_000 } },
          testTimeout: 240_000,
        },
      },
      {
        extends: true,
        test: {
          name: "portal",
          include: ["test/portal/**/*.test.ts"],
          environment: "node",
          isolate: false,
          expect: { poll: { timeout: 60_000 } },
          testTimeout: 240_000,
        },
      },
      {
        extends: true,
        test: {
          name: "hosting",
          include: ["test/hosting/**/*.test.ts"],
          globalSetup: "test/hosting/setup.ts",
          testTimeout: 30_000,
          hookTimeout: 300_000,
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: ["test/browser/**/*.test.ts"],
          globalSetup: "test/browser/setup.ts",
          // The files of a worker share its Chromium.
          isolate: false,
          // For a busy machine: what is waited for stays, or is held.
          testTimeout: 300_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 90_000 } },
        },
      },
      {
        extends: true,
        test: {
          name: "engines",
          include: ["test/engines/**/*.test.ts"],
          globalSetup: "test/engines/setup.ts",
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});

/** The commit in brackets, or nothing where the sources were unpacked without their history. */
function commit(): string {
  const { status, stdout } = spawnSync("git", ["rev-parse", "--short=7", "HEAD"], {
    cwd: import.meta.dirname,
    encoding: "utf8",
  });
  return status === 0 ? ` (${stdout.trim()})` : "";
}
