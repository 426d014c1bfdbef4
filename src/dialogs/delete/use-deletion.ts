import { useState } from "react";
import { type Deletion, isGone } from "../../biconnector/deletion";
import { useSingleFlight } from "../../ui/use-single-flight";
import { type Attempt, type Dependents, type Stage, stageOf } from "./stage";

/** What is to be deleted. */
export interface Subject {
  /** The dialog's sentences are those of its kind: `delete.connector.lost`, `delete.connection.lost`. */
  kind: "connector" | "connection";
  id: number;
  title: string;
}

/** How a deletion ended when there is nothing left to do in the dialog. */
export type DoneDeletion = Extract<Deletion, { kind: "deleted" | "already-gone" }>;

/** How one thing is deleted, and what could keep it. */
export interface DeletionPlan {
  /** The things that depend on it. */
  dependents: Dependents;
  /** Whether some were known before the dialog was opened. */
  wasUsed: boolean;
  /** Reads them again. @returns how many there are, or null when they cannot be read */
  readDependents: () => Promise<number | null>;
  /** Deletes it. */
  remove: () => Promise<Deletion>;
  /** Called when it is gone. */
  onDone: (deletion: DoneDeletion) => void;
}

/** Plays one deletion: asks the portal, and reads again what is in the way. */
export function useDeletion(plan: DeletionPlan): { stage: Stage; start: () => Promise<void> } {
  const [attempt, setAttempt] = useState<Attempt>({ kind: "none" });

  const start = useSingleFlight(async () => {
    setAttempt({ kind: "running" });

    const deletion = await plan.remove();
    if (isGone(deletion)) plan.onDone(deletion);
    else if (deletion.kind === "restricted") {
      const count = await plan.readDependents();
      setAttempt({ kind: "restricted", sawSome: (count ?? 0) > 0 });
    } else setAttempt(deletion);
  });

  return { stage: stageOf(attempt, plan.dependents, plan.wasUsed), start };
}
