import { useState } from "react";
import type { Deletion } from "../../biconnector/deletion";
import { type Attempt, type Stage, stageOf } from "./stage";
import type { Blockers } from "./subject";

/** How a deletion ended when there is nothing left to do in the dialog. */
export type DoneDeletion = Extract<Deletion, { kind: "deleted" | "already-gone" }>;

/**
 * Plays one deletion: asks the portal, and reads again what is in the way.
 *
 * @param onDone called when the thing is gone
 */
export function useDeletion(
  blockers: Blockers,
  remove: () => Promise<Deletion>,
  onDone: (deletion: DoneDeletion) => void,
): { stage: Stage; start: () => Promise<void> } {
  const [attempt, setAttempt] = useState<Attempt>({ kind: "none" });

  async function start() {
    setAttempt({ kind: "running" });

    const deletion = await remove();
    switch (deletion.kind) {
      case "deleted":
      case "already-gone":
        return onDone(deletion);
      case "restricted": {
        const count = await blockers.checkAgain();
        return setAttempt({ kind: "restricted", sawSome: (count ?? 0) > 0 });
      }
      case "refused":
      case "unclear":
        return setAttempt(deletion);
    }
  }

  return { stage: stageOf(attempt, blockers.dependents, blockers.wasUsed), start };
}
