/** The engines that people open Bitrix24 with. */
export const engineNames = ["chromium", "firefox", "webkit"] as const;

export type EngineName = (typeof engineNames)[number];

/** One act of a hand, in CSS pixels of the tab's window. Keys are named as in `KeyboardEvent.key`. */
export type Act =
  | { kind: "move"; x: number; y: number }
  | { kind: "press" | "release" }
  | { kind: "keyDown" | "keyUp"; key: string }
  | { kind: "wheel"; x: number; y: number; by: number };

/** A file that a page handed to the person. */
export interface Download {
  name: string;
  content: string;
}

/** The frames of the tab: its own document, or an expression that finds the element of a frame in it. */
export type Frame = "page" | { element: string };

/**
 * A browser with one tab in front. Everything is done by the engine's own input, nothing by scripts in the page:
 * scripts only look.
 */
export interface Engine {
  name: EngineName;
  version: string;
  goto(url: string): Promise<void>;
  /**
   * Evaluates an expression in a frame; a promise is waited for.
   *
   * @returns what comes through JSON, or null when there is no such frame
   */
  evaluate(frame: Frame, expression: string): Promise<unknown>;
  /** Does these acts one after the other. */
  act(acts: Act[]): Promise<void>;
  /** Chooses files in a file input. @param css finds it */
  choose(frame: Frame, css: string, paths: string[]): Promise<void>;
  /** What was downloaded since the last time this was asked. */
  takeDownloads(): Promise<Download[]>;
  /** The addresses of all tabs, the one in front first. */
  addresses(): Promise<string[]>;
  /** Goes on in the other tab, or back from it to the first. */
  turnTo(tab: "first" | "last"): Promise<void>;
  /** Closes all tabs but the first. */
  closeOthers(): Promise<void>;
  /** Gives the page so much room, in CSS pixels. */
  resize(width: number, height: number): Promise<void>;
  close(): Promise<void>;
}

/** Waits until something is true. @throws with the words for what was waited for, after a minute */
export async function until<Value>(
  what: string | (() => string),
  probe: () => Promise<Value | null | undefined | false>,
  patience = 60_000,
): Promise<Value> {
  const end = performance.now() + patience;
  for (;;) {
    const value = await probe();
    if (value !== null && value !== undefined && value !== false) return value;
    if (performance.now() > end) {
      throw new Error(`Waited in vain: ${typeof what === "string" ? what : what()}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
