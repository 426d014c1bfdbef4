import { useState } from "react";
import type { AddressChange, AddressResult } from "../../biconnector/address-outcome";
import { type AddressTry, useAddressChange } from "../../queries/address-change";
import { type Job, useJob } from "../../queries/use-job";
import { useIsOpen } from "../../ui/Modal";
import { useSingleFlight } from "../../ui/use-single-flight";

/** What became of a connector, of its change or of the way back. */
export interface Entry extends AddressResult {
  isUndo: boolean;
}

/** A change of addresses, from the first request to the last undone. */
export interface AddressJob {
  job: Job<{ done: number; of: number }>;
  /** What was started last is the way back. */
  isUndo: boolean;
  /** What became of everything so far; null before there is anything. */
  entries: Entry[] | null;
  start: (changes: AddressChange[]) => void;
  /** Tries again what did not come to an end. */
  tryAgain: () => void;
  /** Puts the addresses back of what was changed. */
  undo: () => void;
}

/**
 * @param tellLater called with what is found out about unclear ends of a change, or of the way back, once the dialog is
 *   gone
 */
export function useAddressJob(
  tellLater: (found: AddressResult[], isUndo: boolean) => void,
): AddressJob {
  const [entries, setEntries] = useState<Entry[] | null>(null);
  const [isUndo, setIsUndo] = useState(false);
  const isOpen = useIsOpen();
  const job: AddressJob["job"] = useJob();
  /** The changes that are ways back. */
  const [back] = useState(() => new WeakSet<AddressChange>());
  const { mutateAsync } = useAddressChange((found) => {
    if (isOpen()) return setEntries((before) => before && withFound(before, found));
    for (const goesBack of [false, true]) {
      const some = found.filter(({ change }) => back.has(change) === goesBack);
      if (some.length > 0) tellLater(some, goesBack);
    }
  });

  const run = useSingleFlight(async (tries: AddressTry[], goesBack: boolean) => {
    setIsUndo(goesBack);
    if (goesBack) for (const { change } of tries) back.add(change);
    const results = await job.run({ done: 0, of: tries.length }, (watch) =>
      mutateAsync({ tries, watch }),
    );
    const ended = results.map((result) => ({ ...result, isUndo: goesBack }));
    const ids = new Set(ended.map(({ change }) => change.id));
    setEntries((before) => [
      ...ended,
      ...(before ?? []).filter(({ change }) => !ids.has(change.id)),
    ]);
  });

  const all = entries ?? [];
  return {
    job,
    isUndo,
    entries,
    start: (changes) =>
      run(
        changes.map((change) => ({ change })),
        false,
      ),
    tryAgain: () =>
      run(
        unfinishedOf(all, isUndo).map(({ change, outcome }) => ({ change, earlier: outcome })),
        isUndo,
      ),
    undo: () =>
      run(
        undoableOf(all).map(({ change }) => ({ change: reversed(change) })),
        true,
      ),
  };
}

/** What can be tried again: it may be done, or was not. */
export function unfinishedOf(entries: readonly Entry[], isUndo: boolean): Entry[] {
  const kinds = ["refused", "unclear", "not-tried"];
  return entries.filter((entry) => entry.isUndo === isUndo && kinds.includes(entry.outcome.kind));
}

/** What was changed, and can be put back. */
export function undoableOf(entries: readonly Entry[]): Entry[] {
  return entries.filter(({ isUndo, outcome }) => !isUndo && outcome.kind === "changed");
}

function reversed({ before, after, ...connector }: AddressChange): AddressChange {
  return { ...connector, before: after, after: before };
}

function withFound(entries: Entry[], found: AddressResult[]): Entry[] {
  const outcomes = new Map(found.map(({ change, outcome }) => [change, outcome]));
  return entries.map((entry) => ({
    ...entry,
    outcome: outcomes.get(entry.change) ?? entry.outcome,
  }));
}
