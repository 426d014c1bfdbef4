import type { Portal } from "../portal.ts";
import type { Parameters } from "./parameters.ts";

/** What goes wrong with the next calls of a method. */
export interface Fault {
  /** `*` for whatever comes next; commands of a batch do not count then. */
  method: string;
  /** How many calls; one if left out. */
  times?: number;
  /** Which of them; all if left out. The others pass, and do not count. */
  only?: (parameters: Parameters) => boolean;
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
  /** Uses up the next fault of a call that arrived. */
  take(method: string, parameters: Parameters): Fault | undefined;
  /** Uses up the next fault of a command of a batch, which has no connection of its own that could break. */
  takeForCommand(method: string, parameters: Parameters): Fault | undefined;
  /** Claims a delay for a call that {@link take} will be asked about later. @returns milliseconds */
  claimDelay(method: string): number;
}

export function createFaults(): Faults {
  const waiting: { method: string; fault: Fault; left: number }[] = [];
  const claimed: { method: string; fault: Fault }[] = [];

  function takeNext(
    methods: string[],
    fits: (damage: Damage) => boolean,
    parameters?: Parameters,
  ): Fault | undefined {
    const next = waiting.find(({ method, left }) => left > 0 && methods.includes(method));
    if (!next || !fits(next.fault.fault)) return undefined;
    if (next.fault.only && !(parameters && next.fault.only(parameters))) return undefined;
    next.left -= 1;
    return next.fault;
  }

  return {
    add(fault) {
      waiting.push({ method: fault.method.toLowerCase(), fault, left: fault.times ?? 1 });
    },

    take(method, parameters) {
      const index = claimed.findIndex((entry) => entry.method === method);
      if (index >= 0) return claimed.splice(index, 1)[0]?.fault;
      return takeNext([method, "*"], () => true, parameters);
    },

    takeForCommand: (method, parameters) =>
      takeNext(
        [method],
        (damage) => "answer" in damage || "delay" in damage || "rows" in damage,
        parameters,
      ),

    claimDelay(method) {
      const fault = takeNext([method, "*"], (damage) => "delay" in damage);
      if (!fault || !("delay" in fault.fault)) return 0;
      claimed.push({ method, fault });
      return fault.fault.delay;
    },
  };
}
