import { lingui } from "@lingui/vite-plugin";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { contentSecurityPolicy } from "./hosting/content-security-policy.ts";
import { answerPostLikeGet } from "./test/portal/post-like-get.ts";

export default defineConfig({
  // The portal serves an uploaded archive from a folder of its own choice.
  base: "./",
  plugins: [
    react(),
    lingui({ failOnMissing: true, failOnCompileError: true }),
    answerPostLikeGet(),
    contentSecurityPolicy(),
  ],
  build: { chunkSizeWarningLimit: 600, license: { fileName: "licenses.md" } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["test/unit/**/*.test.{ts,tsx}"],
          environment: "jsdom",
          setupFiles: "test/unit/setup.ts",
          expect: { poll: { timeout: 5000 } },
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: ["test/browser/**/*.test.ts"],
          globalSetup: "test/browser/setup.ts",
          testTimeout: 30_000,
          hookTimeout: 60_000,
          expect: { poll: { timeout: 5000 } },
        },
      },
    ],
  },
});
