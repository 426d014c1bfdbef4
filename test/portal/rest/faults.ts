import type { Portal } from "../portal.ts";

/** What goes wrong with the next calls of a method. */
export interface Fault {
  method: string;
  /** How many calls; one if left out. */
  times?: number;
  fault: Damage;
  /** Runs just before the call: what another person does meanwhile. */
  before?: (portal: Portal) => void;
}

/** The connection breaks, no answer comes, another answer comes, or it takes this many milliseconds. */
export type Damage =
  | { lose: "request" | "answer" }
  | { hang: "request" | "answer" }
  | { answer: { status: number; body: unknown } }
  | { delay: number };

/** The faults that wait for their calls. */
export interface Faults {
  add(fault: Fault): void;
  /** Uses up the next fault of this method, if it fits. */
  take(method: string, fits?: (damage: Damage) => boolean): Fault | undefined;
  /** Claims a delay for a call that {@link take} will be asked about later. @returns milliseconds */
  claimDelay(method: string): number;
}

export function createFaults(): Faults {
  const waiting: { method: string; fault: Fault; left: number }[] = [];
  const claimed: { method: string; fault: Fault }[] = [];

  function take(method: string, fits: (damage: Damage) => boolean): Fault | undefined {
    const next = waiting.find((entry) => entry.method === method && entry.left > 0);
    if (!next || !fits(next.fault.fault)) return undefined;
    next.left -= 1;
    return next.fault;
  }

  return {
    add(fault) {
      waiting.push({ method: fault.method.toLowerCase(), fault, left: fault.times ?? 1 });
    },

    take(method, fits = () => true) {
      const index = claimed.findIndex((entry) => entry.method === method);
      if (index >= 0) return claimed.splice(index, 1)[0]?.fault;
      return take(method, fits);
    },

    claimDelay(method) {
      const fault = take(method, (damage) => "delay" in damage);
      if (!fault || !("delay" in fault.fault)) return 0;
      claimed.push({ method, fault });
      return fault.fault.delay;
    },
  };
}
