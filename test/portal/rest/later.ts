/** Calls whose answer is lost for good and that are carried out later (docs/platform.md#lost-answers). */
export interface Later {
  /** @param due the moment, in milliseconds; infinity waits for {@link release} */
  add(due: number, carry: () => unknown): void;
  /** Carries out, in the order of their arrival, what is due by now. */
  releaseDue(now: number): void;
  /** Carries out everything that still waits. */
  release(): void;
  clear(): void;
}

export function createLater(): Later {
  let waiting: { due: number; carry: () => unknown }[] = [];

  function releaseDue(now: number): void {
    const due = waiting.filter((entry) => entry.due <= now);
    waiting = waiting.filter((entry) => entry.due > now);
    for (const { carry } of due) carry();
  }

  return {
    add: (due, carry) => waiting.push({ due, carry }),
    releaseDue,
    release: () => releaseDue(Number.POSITIVE_INFINITY),
    clear() {
      waiting = [];
    },
  };
}
