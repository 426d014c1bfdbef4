import { useState } from "react";
import { type Deletion, isGone } from "../../biconnector/deletion";
import type { PortalError } from "../../bitrix24/portal-error";
import { useSingleFlight } from "../../ui/use-single-flight";
import { type Attempt, type Dependents, type Expectation, type Stage, stageOf } from "./stage";

/** What is to be deleted. */
export interface Subject {
  /** The dialog's sentences are those of its kind: `delete.connector.lost`, `delete.connection.lost`. */
  kind: "connector" | "connection";
  id: number;
  title: string;
}

/** How a deletion ended when there is nothing left to do in the dialog. */
export type DoneDeletion = Extract<Deletion, { kind: "deleted" | "already-gone" }>;

/** `undecided`: the person was promised more than can be held, and decides anew. An error: the portal says no. */
export type Readiness = "ready" | "undecided" | PortalError;

/** How one thing is deleted, and what could keep it. */
export interface DeletionPlan {
  /** The things that depend on it. */
  dependents: Dependents;
  /** What was known of them before the dialog was opened. */
  expected: Expectation;
  /** Reads them again. @returns how many there are, or null when they cannot be read */
  readDependents: () => Promise<number | null>;
  /** Called when the portal keeps it for dependents, and none of them can be seen. */
  onHidden?: () => void;
  /** Whether that is known before the dialog was opened. */
  isHidden?: boolean;
  /** Makes ready for the deletion. */
  prepare?: () => Promise<Readiness>;
  /** Deletes it. */
  remove: () => Promise<Deletion>;
  /** Called when it is gone. */
  onDone: (deletion: DoneDeletion) => void;
}

/**
 * Plays one deletion: asks the portal, and reads again what is in the way.
 *
 * @returns the stage; `start`, which deletes; `checkAgain`, which only looks, and asks anew where nothing is seen
 */
export function useDeletion(plan: DeletionPlan): {
  stage: Stage;
  start: () => Promise<void>;
  checkAgain: () => Promise<void>;
} {
  const [attempt, setAttempt] = useState<Attempt>({
    kind: plan.isHidden ? "known-hidden" : "none",
  });

  const start = useSingleFlight(async () => {
    const wasUnclear = attempt.kind === "unclear";
    setAttempt({ kind: "running" });
    const readiness = (await plan.prepare?.()) ?? "ready";
    if (readiness === "undecided") return setAttempt({ kind: "none" });
    if (readiness !== "ready") return setAttempt({ kind: "refused", error: readiness });

    const deletion = await plan.remove();
    // What an earlier call of ours may have deleted did not go by itself.
    if (isGone(deletion)) plan.onDone(wasUnclear ? { kind: "deleted" } : deletion);
    else if (deletion.kind === "restricted") {
      const count = await plan.readDependents();
      if (count === 0) plan.onHidden?.();
      setAttempt({ kind: "restricted", sawSome: (count ?? 0) > 0 });
    } else setAttempt(deletion);
  });

  const checkAgain = useSingleFlight(async () => {
    await plan.readDependents();
    setAttempt((before) => (before.kind === "known-hidden" ? { kind: "none" } : before));
  });

  return { stage: stageOf(attempt, plan.dependents, plan.expected), start, checkAgain };
}
