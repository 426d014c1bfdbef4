import type { Deletion } from "../../biconnector/deletion";
import type { Reading } from "../../queries/use-contents";

/** How many things are known to depend on the one to be deleted. */
export type Dependents = Reading<number>;

/** What was known of them before the dialog was opened. */
export type Expectation = "some" | "none" | "unknown";

/** How far the person's own wish has got. */
export type Attempt =
  | { kind: "none" }
  | { kind: "running" }
  /** The portal refused because of dependents. `sawSome`: at least one could be seen right after. */
  | { kind: "restricted"; sawSome: boolean }
  /** It did so before this dialog was opened, and none could be seen. */
  | { kind: "known-hidden" }
  | Extract<Deletion, { kind: "refused" | "unclear" }>;

/** What the dialog shows. */
export type Stage =
  /** It asks. `mayStart`: nothing that is known, or will be in a moment, speaks against it. */
  | { kind: "confirm"; mayStart: boolean }
  | { kind: "deleting" }
  /** Dependents are known to exist: a confirmation would fail. `isNews`: the dialog did not open with that. */
  | { kind: "blocked"; isNews: boolean }
  /** The portal refuses because of dependents that this person cannot see. `wasTried`: in this dialog. */
  | { kind: "hidden"; wasTried: boolean }
  | Extract<Deletion, { kind: "refused" | "unclear" }>;

/** Finds what the dialog shows. */
export function stageOf(attempt: Attempt, dependents: Dependents, expected: Expectation): Stage {
  const wasRestricted = attempt.kind === "restricted";
  const blocked = { kind: "blocked", isNews: wasRestricted || expected !== "some" } as const;
  switch (attempt.kind) {
    case "running":
      return { kind: "deleting" };
    case "refused":
    case "unclear":
      return attempt;
  }
  switch (dependents.kind) {
    case "read":
      if (dependents.data > 0) return blocked;
      if (attempt.kind === "known-hidden") return { kind: "hidden", wasTried: false };
      if (wasRestricted && !attempt.sawSome) return { kind: "hidden", wasTried: true };
      return { kind: "confirm", mayStart: true };
    case "reading":
      if (attempt.kind === "known-hidden") return { kind: "hidden", wasTried: false };
      if (wasRestricted || expected === "some") return blocked;
      return { kind: "confirm", mayStart: expected === "none" };
    case "unreadable":
      return wasRestricted ? blocked : { kind: "confirm", mayStart: true };
  }
}
