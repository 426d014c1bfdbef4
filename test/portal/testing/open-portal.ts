import { type Answer, createPortal, type Portal, type Session } from "../portal.ts";
import type { ScenarioName } from "../scenarios.ts";

/** A portal and an application that calls it. */
export interface OpenPortal {
  portal: Portal;
  session: Session;
  /** The portal's clock, in milliseconds: it stands still unless a test moves it. */
  clock: { now: number };
  /** Calls a method with the application's token. */
  call(method: string, params?: object): Answer;
  /** Calls a method as an application with this client id. */
  callAs(clientId: string, method: string, params?: object): Answer;
}

/** Opens a portal, without data unless a scenario is named. */
export function openPortal(scenario: ScenarioName = "empty"): OpenPortal {
  const clock = { now: Date.UTC(2026, 0, 15, 12, 30, 5) };
  const portal = createPortal({ scenario, now: () => clock.now });
  const session = portal.openSession();
  return {
    portal,
    session,
    clock,
    call: (method, params) => portal.rest(method, { ...params, auth: session.AUTH_ID }),
    callAs: (clientId, method, params) =>
      portal.rest(method, { ...params, auth: portal.openSession(clientId).AUTH_ID }),
  };
}
