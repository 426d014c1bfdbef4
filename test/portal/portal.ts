import type { Answer, Reply } from "./rest/answer.ts";
import type { Fault } from "./rest/faults.ts";
import type { Call } from "./rest/journal.ts";
import { asParameters } from "./rest/parameters.ts";
import { createRest } from "./rest/rest.ts";
import { createSessions, type Session } from "./rest/sessions.ts";
import { createScenario, type ScenarioName } from "./scenarios.ts";
import type { Store } from "./store.ts";
import type { Switches } from "./switches.ts";

export type { Answer, Call, Reply, Session };

/**
 * A Bitrix24 portal without a network: its data, its REST (docs/platform.md#rest and
 * docs/platform.md#the-biconnector-methods) and what goes wrong there.
 */
export interface Portal {
  scenario: ScenarioName;
  lang: string;
  store: Store;
  switches: Switches;
  /** What arrived, in order. */
  journal: Call[];
  /** Carries out one call at once, whatever {@link delay} says. `auth` is one of its parameters. */
  rest(method: string, params: unknown): Answer;
  /** What stands behind `/rest/` in the address of the person's own webhook: `{user}/{secret}`. */
  webhook: string;
  /** Carries out one call that came by the address of a webhook. @param address `{user}/{secret}` */
  restByWebhook(address: string, method: string, params: unknown): Answer;
  /** Carries out at once what waits for its time: calls whose answer was lost for good. */
  carryOut(): void;
  /** A new session of an application, this portal's own if none is named. */
  openSession(clientId?: string): Session;
  /** @returns null when the session is gone */
  refresh(refreshId: string): Session | null;
  /** Every access token given out so far expires now; sessions can still be refreshed. */
  expireTokens(): void;
  /** Every session ends: no token is good and none can be refreshed. */
  endSessions(): void;
  /** Makes the next calls of a method go wrong. */
  inject(fault: Fault): void;
  /** How long a server waits before it passes the next call of this method on, in milliseconds. */
  delay(method: string): number;
  /** Starts again with fresh data; the scenario and the language stay if none are named. */
  reset(options?: { scenario?: ScenarioName; lang?: string }): void;
}

/** @param options.now the portal's clock, in milliseconds */
export function createPortal(
  options: { scenario?: ScenarioName; lang?: string; now?: () => number } = {},
): Portal {
  const { scenario = "typical", lang = "en", now = Date.now } = options;
  let sessions = createSessions(now);

  const portal: Portal = {
    scenario,
    lang,
    ...createScenario(scenario),
    journal: [],
    rest(method, params) {
      const { auth, ...parameters } = asParameters(params);
      return rest.answer(method, { auth }, parameters);
    },
    webhook: sessions.webhook,
    restByWebhook: (webhook, method, params) =>
      rest.answer(method, { webhook }, asParameters(params)),
    carryOut: () => rest.carryOut(),
    openSession: (clientId = portal.store.clientId) =>
      sessions.open(clientId, portal.switches.tokenLifetime),
    refresh: (refreshId) => sessions.refresh(refreshId, portal.switches.tokenLifetime),
    expireTokens: () => sessions.expireTokens(),
    endSessions: () => sessions.end(),
    inject: (fault) => rest.inject(fault),
    delay: (method) => rest.delay(method),
    reset({ scenario = portal.scenario, lang = portal.lang } = {}) {
      rest.end();
      Object.assign(portal, { scenario, lang, journal: [], ...createScenario(scenario) });
      sessions = createSessions(now);
      portal.webhook = sessions.webhook;
      rest = createRest(portal, sessions, now);
    },
  };
  let rest = createRest(portal, sessions, now);
  return portal;
}
