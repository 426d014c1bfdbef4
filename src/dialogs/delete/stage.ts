import type { Deletion } from "../../biconnector/deletion";
import { countFound, type Found } from "../../biconnector/read-lists";
import type { Reading } from "../../queries/use-contents";

/** What is known of the things that depend on the one to be deleted. */
export type Dependents =
  | { kind: "reading" }
  | { kind: "unreadable" }
  | { kind: "read"; count: number };

/** How far the person's own wish has got. */
export type Attempt =
  | { kind: "none" }
  | { kind: "running" }
  /** The portal refused because of dependents. `sawSome`: at least one could be seen right after. */
  | { kind: "restricted"; sawSome: boolean }
  | Extract<Deletion, { kind: "refused" | "unclear" }>;

/** What the dialog shows. */
export type Stage =
  /** It asks: there are no dependents, or that could not be found out, or not yet. */
  | { kind: "confirm"; check: "reading" | "unreadable" | "none" }
  | { kind: "deleting" }
  /** Dependents are known to exist: a confirmation would fail. `isNews`: the dialog did not open with that. */
  | { kind: "blocked"; isNews: boolean }
  /** The portal refuses because of dependents that this person cannot see. */
  | { kind: "hidden" }
  | Extract<Deletion, { kind: "refused" | "unclear" }>;

/**
 * Finds what the dialog shows.
 *
 * @param wasUsed whether dependents were known before the dialog was opened
 */
export function stageOf(attempt: Attempt, dependents: Dependents, wasUsed: boolean): Stage {
  if (attempt.kind === "running") return { kind: "deleting" };
  if (attempt.kind === "refused" || attempt.kind === "unclear") return attempt;

  const isNews = attempt.kind === "restricted" || !wasUsed;
  if (dependents.kind === "read") {
    if (dependents.count > 0) return { kind: "blocked", isNews };
    const isHidden = attempt.kind === "restricted" && !attempt.sawSome;
    return isHidden ? { kind: "hidden" } : { kind: "confirm", check: "none" };
  }

  const isKnownToBeUsed = dependents.kind === "reading" && wasUsed;
  if (attempt.kind === "restricted" || isKnownToBeUsed) return { kind: "blocked", isNews };
  return { kind: "confirm", check: dependents.kind };
}

/** Things that are read, as what stands in the way of a deletion. */
export function dependentsOf(reading: Reading<Found<unknown>>): Dependents {
  return reading.kind === "read" ? { kind: "read", count: countFound(reading.data) } : reading;
}
