import type { BulkResult } from "../../biconnector/bulk-delete";
import { isGone } from "../../biconnector/deletion";
import type { NamedConnector } from "../connector-name";

/** Why connectors are still there, what cannot be helped from here last. */
export const reasons = ["unclear", "failed", "notTried", "inUse", "dataset", "hidden"] as const;

type Reason = (typeof reasons)[number];

/** What a bulk delete has come to. */
export interface Summary {
  /** How many connectors are gone, and how many were to go. */
  done: number;
  of: number;
  /** Those that are not gone. */
  kept: Record<Reason, NamedConnector[]>;
}

/**
 * Sums results up by connector.
 *
 * @param hidden connectors that are in use although this person sees no connection
 */
export function summaryOf(results: BulkResult[], hidden: ReadonlySet<number>): Summary {
  const summary: Summary = {
    done: 0,
    of: 0,
    kept: { unclear: [], failed: [], notTried: [], inUse: [], dataset: [], hidden: [] },
  };
  const decisive = decisiveOf(results);
  for (const { item, outcome } of results) {
    if (item.level !== "connector") continue;
    summary.of += 1;
    if (isGone(outcome)) summary.done += 1;
    else summary.kept[reasonFor(item.id, decisive.get(item.id), hidden)].push(item);
  }
  return summary;
}

/** The first thing on each connector that was tried and did not go: it decides. */
function decisiveOf(results: BulkResult[]): Map<number, BulkResult> {
  const decisive = new Map<number, BulkResult>();
  for (const result of results) {
    const { connectorId } = result.item;
    const isLeft = !isGone(result.outcome) && result.outcome.kind !== "not-tried";
    if (isLeft && !decisive.has(connectorId)) decisive.set(connectorId, result);
  }
  return decisive;
}

function reasonFor(
  id: number,
  decisive: BulkResult | undefined,
  hidden: ReadonlySet<number>,
): Reason {
  switch (decisive?.outcome.kind) {
    case "unclear":
      return "unclear";
    case "refused":
      return "failed";
    case "restricted":
      if (decisive.item.level === "table") return "dataset";
      return decisive.item.level === "connector" && hidden.has(id) ? "hidden" : "inUse";
    default:
      return "notTried";
  }
}
