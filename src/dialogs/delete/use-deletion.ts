import { useState } from "react";
import { type Deletion, unsettled } from "../../biconnector/deletion";
import type { PortalError } from "../../bitrix24/portal-error";
import { useSingleFlight } from "../../ui/use-single-flight";
import { type Attempt, type Dependents, type Expectation, type Stage, stageOf } from "./stage";

/** What is to be deleted. */
export interface Subject {
  /** The dialog's sentences are those of its kind: `delete.connector.goes`, `delete.connection.goes`. */
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
  /** Makes ready for the deletion. @param isAnswered whether the person has just read what becomes of it */
  prepare?: (isAnswered: boolean) => Promise<Readiness>;
  /** Takes over the telling of an earlier call that may have deleted it, or may yet. @returns whether there is one */
  takeOver: () => boolean;
  /** Deletes it. */
  remove: () => Promise<Deletion>;
  /** Called when it is gone, and no earlier call was taken over. */
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
    const wasUnclear = plan.takeOver();
    setAttempt({ kind: "running" });
    const readiness = (await plan.prepare?.(attempt.kind === "none")) ?? "ready";
    if (readiness === "undecided") return setAttempt({ kind: "none" });
    if (readiness !== "ready") {
      return setAttempt(wasUnclear ? unsettled(readiness) : { kind: "refused", error: readiness });
    }

    const deletion = await plan.remove();
    switch (deletion.kind) {
      case "deleted":
      case "already-gone":
        // What an earlier call left open is told of where it was taken over.
        return wasUnclear ? undefined : plan.onDone(deletion);
      case "restricted": {
        const count = await plan.readDependents();
        if (count === 0) plan.onHidden?.();
        return setAttempt({ kind: "restricted", sawSome: (count ?? 0) > 0 });
      }
      case "unclear":
      case "refused":
        return setAttempt(deletion);
    }
  });

  const checkAgain = useSingleFlight(async () => {
    await plan.readDependents();
    setAttempt((before) => (before.kind === "known-hidden" ? { kind: "none" } : before));
  });

  return { stage: stageOf(attempt, plan.dependents, plan.expected), start, checkAgain };
}
