import type { BulkResult, Outcome } from "../../biconnector/bulk-delete";
import { errorText } from "../../i18n/error-text";
import { type MessageId, text } from "../../i18n/text";

/** The kinds of results that a person can look at apart from the others, in the order of the screen. */
export const groups = ["deleted", "alreadyGone", "blocked", "failed", "notTried"] as const;

export type Group = (typeof groups)[number];

/** The kind of a result. */
export function groupOf({ kind }: Outcome): Group {
  switch (kind) {
    case "deleted":
      return "deleted";
    case "already-gone":
      return "alreadyGone";
    case "restricted":
      return "blocked";
    case "refused":
    case "unclear":
      return "failed";
    case "not-tried":
      return "notTried";
  }
}

/** What the portal keeps something for. */
const reasons = {
  table: "outcome.hasDataset",
  connection: "outcome.hasTables",
  connector: "outcome.hasConnections",
} as const;

/** What became of something, and why, as far as that is known. */
export function outcomeText({ item, outcome }: BulkResult): string {
  switch (outcome.kind) {
    case "deleted":
      return text("outcome.deleted");
    case "already-gone":
      return text("outcome.alreadyGone");
    case "restricted":
      return text(reasons[item.level]);
    case "refused":
      return text("outcome.refused", { reason: errorText(outcome.error) });
    case "unclear": {
      const id: MessageId = outcome.isStillThere ? "outcome.stillThere" : "outcome.unknown";
      return text(id, { reason: errorText(outcome.error) });
    }
    case "not-tried":
      return text("outcome.notTried");
  }
}

/** The code for support, or nothing where there is none. */
export function supportCode(outcome: Outcome): string {
  return "error" in outcome ? outcome.error.code : "";
}
