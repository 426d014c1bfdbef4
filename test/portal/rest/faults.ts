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

export type Damage =
  /** The connection breaks before the call arrives, or in the middle of its answer. */
  | { lose: "request" | "answer" }
  /** No answer comes, to a call that does not arrive or that is carried out. */
  | { hang: "request" | "answer" }
  /** No answer comes, and the call is carried out so many milliseconds later: when `carryOut` is called if left out. */
  | { hang: "later"; after?: number }
  /** A proxy's page comes at once; the call is carried out so many milliseconds later, at once if left out. */
  | { gateway: 502 | 503 | 504; after?: number }
  /** The call is carried out, and the socket cut before the first byte of the answer. */
  | { cut: true }
  /** Another answer comes, and nothing is carried out. */
  | { answer: { status: number; body: unknown } }
  /** A list has the first row of the next page too, lacks its last, or has each twice. */
  | { rows: RowsDamage }
  /** The call takes so many milliseconds to arrive. */
  | { delay: number }
  /** The call is carried out at once, and its answer is on the way for so long: other answers overtake it. */
  | { late: number | Promise<unknown> };

export type RowsDamage = "more" | "fewer" | "doubled";

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
