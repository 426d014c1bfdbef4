import type { Reply } from "../portal.ts";
import { httpTarget } from "./http-target.ts";
import { localTarget } from "./local-target.ts";

/** A portal that is put to the proof, through REST alone. */
export interface Target {
  /** Calls a method as the application. */
  call(method: string, params?: object): Promise<Pick<Reply, "status" | "body">>;
  /** Calls a method as a second application; null if there is none. */
  callAsOther: Target["call"] | null;
  /** Sends a request as it is. @param path behind `/rest/` */
  send(path: string, init?: RequestInit): Promise<Response>;
  token: string;
  /** `{user}/{secret}` of a webhook; null if there is none. */
  webhook: string | null;
  /** The address of a service that answers every POST with 200 and a body; null if there is none. */
  service: string | null;
}

/** The portal that `PORTAL_URL` names, or the local portal's REST function. */
export function openTarget(env: NodeJS.ProcessEnv = process.env): Target {
  const { PORTAL_URL, PORTAL_TOKEN, PORTAL_OTHER_TOKEN, PORTAL_WEBHOOK, PORTAL_SERVICE } = env;
  if (!PORTAL_URL) return localTarget();
  if (!PORTAL_TOKEN)
    throw new Error("PORTAL_TOKEN is missing: an access token of the application.");
  return httpTarget({
    url: PORTAL_URL,
    token: PORTAL_TOKEN,
    otherToken: PORTAL_OTHER_TOKEN || null,
    webhook: PORTAL_WEBHOOK || null,
    service: PORTAL_SERVICE || null,
  });
}
