/** The switches of the local portal that the page itself obeys. */
export interface PageSwitches {
  /** Commands that are never answered. */
  silent: string[];
  /** Whether there are sliders at all; the mobile app has none. */
  sliders: boolean;
  openPathAllowed: boolean;
}

/** The answer of `refreshAuth` (docs/platform.md#token-renewal). */
interface RefreshedAuth {
  AUTH_ID: string;
  AUTH_EXPIRES: number;
  REFRESH_ID: string;
}

/** Reads the switches as they are now. */
export async function readSwitches(): Promise<PageSwitches> {
  return (await fetch("/local/switches")).json();
}

/** Asks for a new access token. @returns nothing when the person's session is gone */
export async function refreshSession(refreshId: string): Promise<RefreshedAuth | null> {
  return (await post("/local/refresh", { refreshId })).json();
}

/** Remembers that the person has seen the application once. */
export async function saveFirstRun(): Promise<void> {
  await post("/local/first-run", {});
}

/** Remembers whether the application is installed. */
export async function saveInstalled(installed: boolean): Promise<void> {
  await post("/local/installed", { installed });
}

/** Stores an option of the application, for everybody or for this person. */
export async function saveOption(
  owner: "app" | "user",
  name: unknown,
  value: unknown,
): Promise<void> {
  await post(`/local/options/${owner}`, { name, value });
}

/** Sets a switch. @returns all choices that are not those of the scenario */
export async function saveSwitch(name: string, value: string): Promise<Record<string, string>> {
  return (await post("/local/switches", { name, value })).json();
}

/** Lets something happen once, for instance all tokens expire. */
export async function doOnce(deed: string): Promise<void> {
  await post(`/local/deeds/${deed}`, {});
}

function post(path: string, body: object): Promise<Response> {
  return fetch(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
}
