import type { Portal } from "../portal.ts";
import type { Answer } from "./answer.ts";
import { runBatch } from "./batch.ts";
import { checkCaller } from "./caller.ts";
import type { Context } from "./context.ts";
import { createFaults, type Damage, type Fault } from "./faults.ts";
import type { Call } from "./journal.ts";
import { carryOut } from "./methods.ts";
import { createNumbering } from "./numbering.ts";
import { asParameters, type Parameters } from "./parameters.ts";
import { createRateLimiter } from "./rate-limit.ts";
import { type Reply, reply } from "./reply.ts";
import { RootError } from "./root-error.ts";
import type { Sessions } from "./sessions.ts";

/** REST of one portal, from the arrival of a call to what becomes of it. */
export interface Rest {
  answer(method: string, params: unknown): Answer;
  inject(fault: Fault): void;
  delay(method: string): number;
}

export function createRest(portal: Portal, sessions: Sessions, now: () => number): Rest {
  const faults = createFaults();
  const limiter = createRateLimiter(now);
  const nextId = createNumbering(() => portal.store);
  const raced = new Set<number>();
  let arrived = 0;

  function enter(method: string, parameters: Parameters, batched: boolean): Call {
    const params = structuredClone(parameters);
    const call: Call = { method, params, at: now(), batched, status: 0, body: null };
    portal.journal.push(call);
    return call;
  }

  /** What the network does on its own: every n-th call is lost, on the way there and back by turns. */
  function damageOfNetwork(): Damage {
    const { flaky } = portal.switches;
    arrived += 1;
    if (flaky === 0 || arrived % flaky !== 0) return { delay: 0 };
    return { lose: (arrived / flaky) % 2 === 1 ? "request" : "answer" };
  }

  function suffer(call: Call, damage: Damage, carry: () => Reply): Answer {
    if ("lose" in damage) call.lost = damage.lose;
    if ("lose" in damage && damage.lose === "request") return { lost: "request" };
    if ("hang" in damage && damage.hang === "request") return { hang: true, executed: false };

    const answer = "answer" in damage ? damage.answer : carry();
    Object.assign(call, answer);
    if ("lose" in damage) return { lost: "answer" };
    if ("hang" in damage) return { hang: true, executed: true };
    return answer;
  }

  function handle(name: string, auth: unknown, parameters: Parameters): Reply {
    const { store, switches, lang } = portal;
    return reply(now, switches.errorForm, () => {
      const clientId = checkCaller(auth, sessions, limiter, switches);
      const context: Context = { store, switches, lang, clientId, now, nextId, raced };
      if (name !== "batch") return carryOut(context, name, parameters);
      return runBatch(parameters, (command, its) => handleCommand(context, command, its));
    });
  }

  function handleCommand(context: Context, method: string, parameters: Parameters): Reply {
    const name = nameOf(method);
    const call = enter(name, parameters, true);
    // A command has no connection of its own that could break.
    const fault = faults.take(name, (damage) => "answer" in damage || "delay" in damage);
    fault?.before?.(portal);

    const answer =
      fault && "answer" in fault.fault
        ? fault.fault.answer
        : reply(now, context.switches.errorForm, () => {
            if (name === "batch") throw new RootError("ERROR_BATCH_METHOD_NOT_ALLOWED");
            return carryOut(context, name, parameters);
          });
    Object.assign(call, answer);
    return answer;
  }

  return {
    answer(method, params) {
      const name = nameOf(method);
      const { auth, ...parameters } = asParameters(params);
      const call = enter(name, parameters, false);
      const network = damageOfNetwork();
      const fault = faults.take(name);
      fault?.before?.(portal);
      return suffer(call, fault?.fault ?? network, () => handle(name, auth, parameters));
    },
    inject: faults.add,
    delay: (method) => portal.switches.latency + faults.claimDelay(nameOf(method)),
  };
}

/** Names of methods come in any case, and with or without the format of the answer (PLATFORM 3). */
function nameOf(method: string): string {
  return method.toLowerCase().replace(/\.json$/, "");
}
