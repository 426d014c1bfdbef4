import { createPortal } from "../portal.ts";
import { answerRequest } from "../rest/http.ts";
import { otherApplication } from "../scenarios/rows.ts";
import type { Target } from "./target.ts";

/** The local portal's REST function: no network, and no limit to the number of requests. */
export function localTarget(): Target {
  const portal = createPortal({ scenario: "typical" });
  portal.switches.rateLimit = null;
  portal.switches.scope = ["biconnector", "crm", "placement"];

  const callWith =
    (auth: string): Target["call"] =>
    async (method, params) => {
      const answer = portal.rest(method, overTheWire({ ...params, auth }));
      if (!("status" in answer)) throw new Error(`${method} was not answered.`);
      return { status: answer.status, body: overTheWire(answer.body) };
    };
  const token = portal.openSession().AUTH_ID;

  return {
    call: callWith(token),
    callAsOther: callWith(portal.openSession(otherApplication).AUTH_ID),
    async send(path, init) {
      const answer = await answerRequest(
        portal,
        new Request(`http://portal.invalid/rest/${path}`, init),
      );
      if (!(answer instanceof Response)) throw new Error("The request was not answered.");
      return answer;
    },
    token,
    webhook: portal.webhook,
    service: "https://connect.example.com/check",
  };
}

/** What JSON leaves of a value. */
function overTheWire(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
