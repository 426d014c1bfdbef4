import { build, type InlineConfig } from "vite";

/** Builds the application as it is shipped: a test runner's `NODE_ENV` would make it one for developers. */
export async function buildApplication(options: InlineConfig["build"] = {}): Promise<void> {
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = "production";
  try {
    await build({ logLevel: "error", build: options });
  } finally {
    process.env.NODE_ENV = NODE_ENV;
  }
}
