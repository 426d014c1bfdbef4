import type { ApplicationHost } from "../portal/application-host.ts";
import { type Fixtures, openBrowser, type TestBrowser } from "./fixtures.ts";

// The names of before, for the files that still use them.
export { builtFiles } from "./fixtures.ts";
export type Stage = Fixtures;
export type Theatre = TestBrowser & { endStage(): Promise<void> };

export async function openTheatre(server?: ApplicationHost): Promise<Theatre> {
  const browser = await openBrowser(server);
  return { ...browser, endStage: () => browser.closePage() };
}
