import { initializeB24Frame, LoggerFactory, LogLevel, SdkError } from "@bitrix24/b24jssdk";
import { createPortal, type Portal } from "./portal";

/** Why the application cannot work where it was opened. */
export type StartProblem =
  /** It is not inside a portal at all. */
  | "outside"
  /**
   * It is in a frame that got no authorisation, as in the placement `BI_ANALYTICS_MENU`
   * (docs/platform.md#a-place-without-authorisation).
   */
  | "unauthorised"
  /** The portal has not answered the handshake so far. It still may. */
  | "no-answer";

/** How long the portal may take to answer the handshake before the person is told, in milliseconds. */
const patience = 10_000;

/**
 * Every repeat is ours to decide: the SDK repeats `add` and `delete` too, and a repeated `delete` whose first answer
 * was lost reports a deletion that worked as "not found" (docs/platform.md#repeats-by-the-sdk).
 *
 * So is every wait: the SDK's go by the wall clock, and one that is set back by an hour keeps the next call waiting
 * for that long (docs/platform.md#waits-of-the-sdk). What it never runs out of, it never waits for.
 */
export const noRepeatsNoWaits = {
  rateLimit: { burstLimit: Number.MAX_SAFE_INTEGER, drainRate: 1, adaptiveEnabled: false },
  operatingLimit: { windowMs: 0, limitMs: Number.MAX_SAFE_INTEGER, heavyPercent: 100 },
  adaptiveConfig: { enabled: false, thresholdPercent: 100, coefficient: 0, maxDelay: 0 },
  retryOnNetworkError: false,
  retryDelay: 0,
  maxRetries: 1,
};

/**
 * Shakes hands with the portal around this frame.
 *
 * @param onReady called once, even when the portal answers late
 * @param onProblem called at most once, before `onReady` if at all
 */
export function startFrame(
  onReady: (portal: Portal) => void,
  onProblem: (problem: StartProblem) => void,
): void {
  // The SDK waits for ever when nobody answers (docs/platform.md#waiting-for-the-portal).
  const timer = setTimeout(() => onProblem("no-answer"), patience);

  initializeB24Frame({ restrictionParams: noRepeatsNoWaits })
    .finally(() => clearTimeout(timer))
    .then(
      (frame) => {
        frame.setLogger(createLogger());
        onReady(createPortal(frame));
      },
      (error: unknown) => onProblem(problemOf(error)),
    );
}

/**
 * The portal's interface language as far as it is known before the handshake, one of the SDK's `B24LangList` codes:
 * the portal names it in the address of an application with a handler (docs/platform.md#opened-with-a-post), and only
 * there.
 */
export function languageOfAddress(): string | null {
  return new URLSearchParams(location.search).get("LANG");
}

/** Without a logger the SDK warns on every call that callMethod is deprecated. Developers may ask for more. */
function createLogger() {
  const isWanted = import.meta.env.DEV && import.meta.env.VITE_LOG === "1";
  return isWanted
    ? LoggerFactory.createForBrowserDevelopment("connectors", LogLevel.DEBUG)
    : LoggerFactory.createForBrowserProduction("connectors", LogLevel.ERROR);
}

/**
 * The SDK refuses to start without the name that the portal gives to a frame with authorisation
 * (docs/platform.md#the-name-of-the-frame).
 */
function problemOf(error: unknown): StartProblem {
  if (window.parent === window) return "outside";
  const isNameless = error instanceof SdkError && error.code === "JSSDK_CLIENT_SIDE_WARNING";
  return isNameless ? "unauthorised" : "no-answer";
}
