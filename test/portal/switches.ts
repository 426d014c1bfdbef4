import type { Damage } from "./rest/faults.ts";

/**
 * What REST answers where the plan does not include it: one code with either status, as the vendor's sources differ, and
 * another one once the subscription has ended (docs/platform.md#one-code-for-plan-and-permission).
 */
export const planRefusals = {
  excluded: { code: "ACCESS_DENIED", status: 403 },
  "excluded-401": { code: "ACCESS_DENIED", status: 401 },
  ended: { code: "PAYMENT_REQUIRED", status: 401 },
} as const;

/** How the portal behaves. Set by the scenario, changed by tests while the portal runs. */
export interface Switches {
  /**
   * Older portals have no `table.*` and fewer fields (docs/platform.md#fields-that-a-portal-does-not-know and
   * docs/platform.md#tables-and-datasets).
   */
  generation: "current" | "old";
  /** The person may use BI Builder and Analytics hub (docs/platform.md#who-may-call). */
  access: boolean;
  /** What the application was installed with. */
  scope: string[];
  /** REST is part of the portal's plan; where it is not, or has ended, how it says so. */
  plan: "included" | keyof typeof planRefusals;
  /** What the whole of REST answers with, whatever is called (docs/platform.md#errors-at-the-root). */
  trouble: Trouble | null;
  /** The administrator has given this person the application. */
  userAccess: boolean;
  /** How long the server waits before it answers, in milliseconds. */
  latency: number;
  /** Every so many calls one is lost, its request and its answer by turns; 0 for none. */
  flaky: number;
  /** What happens to every so many calls that arrive, the damages by turns. */
  mishaps: { every: number; damages: readonly Damage[] } | null;
  /** Before every so many calls another person changes something; 0 for never. */
  meddling: number;
  /** How long an access token is good for, in seconds. */
  tokenLifetime: number;
  rateLimit: RateLimit | null;
  /**
   * How long every call counts as work of its method, in seconds, beside the time that it takes here
   * (docs/platform.md#limits).
   */
  workPerCall: number;
  /** Just before a connector is deleted another person adds a connection to it, once per connector. */
  raceOnDelete: boolean;
  /** There are sliders; the mobile app has none. */
  sliders: boolean;
  /** `openPath` opens the paths that it allows; off, it refuses all. */
  openPathAllowed: boolean;
  /** Commands of the frame that are never answered. */
  silent: string[];
  /** The application is told that it is being installed until it says that it has finished. */
  install: boolean;
  /** The person is an administrator. */
  admin: boolean;
  /** The portal has the methods for places in its menus (docs/platform.md#places-in-the-portals-menus). */
  placementMethods: boolean;
  /** `getInitData` carries options of the person. */
  userOptions: boolean;
  /** Numbers of lists and of connectors come as strings (docs/platform.md#numbers-as-strings). */
  numbersAsStrings: boolean;
  /** Lists inside a row come as objects, as PHP prints those with gaps (docs/platform.md#lists-as-objects). */
  listsAsObjects: boolean;
  /**
   * Where the errors of a method stand: inside the result, or at the root
   * (docs/platform.md#errors-inside-the-result).
   */
  errorForm: "nested" | "root";
  /**
   * What happens to a text that is too long for its column: old databases cut it off
   * (docs/platform.md#bytes-of-a-text).
   */
  longTexts: "refused" | "cut";
  /** Whether texts lose the blanks at their ends when they are stored (docs/platform.md#trimmed-texts). */
  trimTexts: boolean;
  /** What becomes of a table that a dataset of BI Builder is built on (docs/platform.md#tables-with-a-dataset). */
  tableWithDataset: "deleted" | "refused";
  /**
   * What answers at the addresses of connectors; the first that fits (docs/platform.md#the-check-of-a-connection).
   */
  services: Service[];
}

/** Errors of the portal as a whole. */
type Trouble =
  | "OVERLOAD_LIMIT"
  | "INTERNAL_SERVER_ERROR"
  | "ERROR_UNEXPECTED_ANSWER"
  | "PORTAL_DELETED"
  | "INVALID_CREDENTIALS";

/** So many calls at once, then so many a second. */
export interface RateLimit {
  burst: number;
  perSecond: number;
}

/** An imagined service behind a connector: no request leaves this machine. */
interface Service {
  /** What its addresses begin with; empty for every address. */
  address: string;
  status: number;
  body: string;
  /** How long it takes to answer, in milliseconds. */
  delay: number;
}

/** A portal of today on which nothing goes wrong. */
export function usualSwitches(): Switches {
  return {
    generation: "current",
    access: true,
    scope: ["biconnector"],
    plan: "included",
    trouble: null,
    userAccess: true,
    latency: 0,
    flaky: 0,
    mishaps: null,
    meddling: 0,
    tokenLifetime: 3600,
    rateLimit: { burst: 50, perSecond: 2 },
    workPerCall: 0,
    raceOnDelete: false,
    sliders: true,
    openPathAllowed: true,
    silent: [],
    install: false,
    admin: true,
    placementMethods: true,
    userOptions: true,
    numbersAsStrings: true,
    listsAsObjects: false,
    errorForm: "nested",
    longTexts: "refused",
    trimTexts: false,
    tableWithDataset: "deleted",
    services: [{ address: "", status: 200, body: "OK", delay: 0 }],
  };
}
