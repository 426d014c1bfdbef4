import type { BulkResult, DeletionOutcome } from "../../biconnector/bulk-delete";
import { isGone } from "../../biconnector/deletion";
import { errorText } from "../../i18n/error-text";
import { type MessageId, text } from "../../i18n/text";

/** The kinds of results, in the order of the screen. */
const kinds = ["deleted", "alreadyGone", "blocked", "failed", "notTried"] as const;

type Kind = (typeof kinds)[number];

/** What a person can look at apart from the rest. */
export type Group = Kind | "attention" | "all";

/** Whether a result is one of a group. */
export function isOfGroup({ outcome }: BulkResult, group: Group): boolean {
  if (group === "all") return true;
  return group === "attention" ? !isGone(outcome) : resultKind(outcome) === group;
}

/** How many results each group has that has some, and not the same as another. */
export function countsOf(results: BulkResult[]): Map<Group, number> {
  const counts = new Map<Group, number>();
  for (const group of ["attention", "all", ...kinds] as const) {
    const count = results.filter((result) => isOfGroup(result, group)).length;
    const isAll = group === "attention" && count === results.length;
    if (count > 0 && !isAll) counts.set(group, count);
  }
  return counts;
}

/** The kind of a result. */
export function resultKind({ kind }: DeletionOutcome): Kind {
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

/**
 * What became of something, and why, as far as that is known.
 *
 * @param hidden connectors that are in use although this person sees no connection
 */
export function deletionOutcomeText(
  { item, outcome }: BulkResult,
  hidden: ReadonlySet<number> = new Set(),
): string {
  switch (outcome.kind) {
    case "deleted":
      return text("outcome.deleted");
    case "already-gone":
      return text("outcome.alreadyGone");
    case "restricted":
      if (isHidden({ item, outcome }, hidden)) return text("outcome.hasHiddenConnections");
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

/** Whether the portal keeps a connector for connections that this person cannot see. */
export function isHidden({ item, outcome }: BulkResult, hidden: ReadonlySet<number>): boolean {
  return item.level === "connector" && outcome.kind === "restricted" && hidden.has(item.id);
}
