import { errorText } from "../../i18n/error-text";
import { text } from "../../i18n/text";
import type { Entry } from "./use-address-job";

/** Whether a connector has the addresses that it was to get. */
export function isDone({ outcome: { kind } }: Entry): boolean {
  return kind === "changed" || kind === "as-wanted";
}

/** What became of a connector, and why, as far as that is known. */
export function outcomeText({ outcome, isUndo }: Entry): string {
  switch (outcome.kind) {
    case "changed":
      return text(isUndo ? "address.outcome.undone" : "address.outcome.changed");
    case "as-wanted":
      return text("address.outcome.asWanted");
    case "gone":
      return text("address.outcome.gone");
    case "changed-meanwhile":
      return text("address.outcome.meanwhile");
    case "not-tried":
      return text("address.outcome.notTried");
    case "refused":
      return text("address.outcome.refused", { reason: errorText(outcome.error) });
    case "unclear":
      return text("address.outcome.unclear", { reason: errorText(outcome.error) });
  }
}

/** The code for support, or nothing where there is none. */
export function supportCode({ outcome }: Entry): string {
  return "error" in outcome ? outcome.error.code : "";
}
