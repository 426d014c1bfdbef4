import type { Connection, ConnectorUse } from "../../biconnector/connections";
import type { Deletion } from "../../biconnector/deletion";

/** What the portal told of the connector's connections. */
export type Related =
  | { kind: "reading" }
  | { kind: "unreadable" }
  | { kind: "read"; connections: Connection[] };

/** How far the person's own wish has got. */
export type Attempt =
  | { kind: "none" }
  | { kind: "running" }
  /** The portal refused because of connections. `sawSome`: at least one could be seen right after. */
  | { kind: "restricted"; sawSome: boolean }
  | Extract<Deletion, { kind: "refused" | "unclear" }>;

/** What the dialog shows. */
export type Stage =
  /** It asks: there are no connections, or that could not be found out, or not yet. */
  | { kind: "confirm"; check: "reading" | "unreadable" | "none" }
  | { kind: "deleting" }
  /** Connections are known to exist: a confirmation would fail. */
  | { kind: "blocked"; related: Related }
  /** The portal refuses because of connections that this person cannot see. */
  | { kind: "hidden" }
  | Extract<Deletion, { kind: "refused" | "unclear" }>;

/**
 * Finds what the dialog shows.
 *
 * @param use what the row said before the dialog was opened
 */
export function stageOf(attempt: Attempt, related: Related, use: ConnectorUse["kind"]): Stage {
  if (attempt.kind === "running") return { kind: "deleting" };
  if (attempt.kind === "refused" || attempt.kind === "unclear") return attempt;

  if (related.kind === "read") {
    if (related.connections.length > 0) return { kind: "blocked", related };
    const isHidden = attempt.kind === "restricted" && !attempt.sawSome;
    return isHidden ? { kind: "hidden" } : { kind: "confirm", check: "none" };
  }

  const isKnownToBeUsed = related.kind === "reading" && use.startsWith("used");
  if (attempt.kind === "restricted" || isKnownToBeUsed) return { kind: "blocked", related };
  return { kind: "confirm", check: related.kind };
}
