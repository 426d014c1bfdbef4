import { setTimeout } from "node:timers";
import type { Portal } from "../portal.ts";
import type { Answer, Pending, Reply } from "./answer.ts";
import { runBatch } from "./batch.ts";
import { type Caller, checkCaller } from "./caller.ts";
import type { Context } from "./context.ts";
import { damageRows } from "./damaged-rows.ts";
import { createFaults, type Damage, type Fault } from "./faults.ts";
import type { Call } from "./journal.ts";
import { createLater } from "./later.ts";
import { createMeddler } from "./meddling.ts";
import { carryOut, knows } from "./methods.ts";
import { createNumbering } from "./numbering.ts";
import type { Parameters } from "./parameters.ts";
import { createRateLimiter } from "./rate-limit.ts";
import { reply } from "./reply.ts";
import { RootError } from "./root-error.ts";
import type { Sessions } from "./sessions.ts";
import { createTimeBudget } from "./time-budget.ts";
import { finish, type Work } from "./work.ts";

/** REST of one portal, from the arrival of a call to what becomes of it. */
export interface Rest {
  answer(method: string, caller: Caller, parameters: Parameters): Answer;
  inject(fault: Fault): void;
  delay(method: string): number;
  /** Carries out what waits for its time, whatever time it is. */
  carryOut(): void;
  /** Forgets what waits: its portal has started again. */
  end(): void;
}

/** A proxy's own page, in front of a portal that goes on. */
const gatewayTitles = {
  502: "502 Bad Gateway",
  503: "503 Service Temporarily Unavailable",
  504: "504 Gateway Time-out",
} as const;

export function createRest(portal: Portal, sessions: Sessions, now: () => number): Rest {
  const faults = createFaults();
  const limiter = createRateLimiter(now);
  const budget = createTimeBudget(now);
  const later = createLater();
  const meddler = createMeddler();
  const nextId = createNumbering(() => portal.store);
  const raced = new Set<number>();
  let arrived = 0;

  function enter(method: string, parameters: Parameters, batched: boolean): Call {
    const params = structuredClone(parameters);
    const call: Call = { method, params, at: now(), batched, status: 0, body: null };
    portal.journal.push(call);
    return call;
  }

  function createContext(clientId: string | null): Context {
    const { store, switches, lang } = portal;
    return { store, switches, lang, clientId, now, nextId, raced };
  }

  /** What the network and other people do on their own, by the number of calls that have arrived. */
  function damageOfWorld(): Damage {
    const { flaky, mishaps, meddling } = portal.switches;
    arrived += 1;
    if (meddling > 0 && arrived % meddling === 0) {
      meddler.meddle(createContext(portal.store.clientId));
    }
    if (flaky > 0 && arrived % flaky === 0) {
      return { lose: (arrived / flaky) % 2 === 1 ? "request" : "answer" };
    }
    const turn = mishaps ? arrived / mishaps.every - 1 : Number.NaN;
    const damage = Number.isInteger(turn) && mishaps?.damages[turn % mishaps.damages.length];
    return damage || { delay: 0 };
  }

  /** Does something so many milliseconds from now, however the portal's clock goes; infinity waits for `carryOut`. */
  function postpone(after: number, carry: () => unknown): void {
    const due = now() + after;
    later.add(due, carry);
    if (Number.isFinite(after)) setTimeout(() => later.releaseDue(due), after).unref();
  }

  /** Does a piece of work until it waits or ends, and the rest of it when its time has come. */
  function begin(work: Work<Reply>, end: (reply: Reply) => void): Reply | Pending {
    const { done, value } = work.next();
    if (done) {
      end(value);
      return value;
    }
    const pending = new Promise<Reply>((resolve) => {
      postpone(value, () => {
        const rest = begin(work, end);
        resolve("pending" in rest ? rest.pending : rest);
      });
    });
    return { pending };
  }

  function applyFault(
    call: Call,
    damage: Damage,
    handleIt: (its?: Parameters) => Work<Reply>,
  ): Answer {
    const carry = () =>
      begin(handleIt(), ({ status, body }) => Object.assign(call, { status, body }));
    const carryLater = (after: number) => postpone(after, carry);

    if ("lose" in damage) {
      call.lost = damage.lose;
      if (damage.lose === "answer") carry();
      return { lost: damage.lose };
    }
    if ("hang" in damage) {
      if (damage.hang === "later") carryLater(damage.after ?? Number.POSITIVE_INFINITY);
      if (damage.hang === "answer") carry();
      return { hang: true, executed: damage.hang === "answer" };
    }
    if ("gateway" in damage) {
      call.lost = "answer";
      if (damage.after === undefined) carry();
      else carryLater(damage.after);
      return gatewayPage(damage.gateway);
    }
    if ("cut" in damage) {
      call.lost = "answer";
      carry();
      return { cut: true };
    }
    if ("answer" in damage) {
      Object.assign(call, damage.answer);
      return damage.answer;
    }
    const answer = carry();
    if ("pending" in answer) return answer;
    if ("rows" in damage) {
      const nextPage = () => finish(handleIt(nextPageOf(call.params)));
      const damaged = damageRows(answer, damage.rows, nextPage);
      call.body = damaged.body;
      return damaged;
    }
    return "late" in damage ? { ...answer, wait: damage.late } : answer;
  }

  function handle(name: string, caller: Caller, parameters: Parameters): Work<Reply> {
    const context = createContext(null);
    return print(context, name, function* () {
      if (!knows(portal.switches, name)) throw new RootError("ERROR_METHOD_NOT_FOUND");
      if (portal.switches.trouble) throw new RootError(portal.switches.trouble);
      context.clientId = checkCaller(caller, sessions, limiter, portal.switches);
      return yield* execute(context, name, parameters);
    });
  }

  /** Does the work of a method and prints what it ends with. */
  function print(context: Context, name: string, work: () => Work<unknown>): Work<Reply> {
    const operating = () => budget.operating(context.clientId, name);
    return reply(now, operating, context.switches.errorForm, work);
  }

  function* execute(context: Context, name: string, parameters: Parameters): Work<unknown> {
    if (name === "batch") {
      return yield* runBatch(parameters, (command, its) => handleCommand(context, command, its));
    }
    const { clientId, switches } = context;
    budget.check(clientId, name);
    const start = now();
    try {
      return yield* carryOut(context, name, parameters);
    } finally {
      budget.count(clientId, name, (now() - start) / 1000 + switches.workPerCall);
    }
  }

  function* handleCommand(context: Context, method: string, parameters: Parameters): Work<Reply> {
    const name = nameOf(method);
    const call = enter(name, parameters, true);
    const fault = faults.takeForCommand(name, parameters);
    fault?.before?.(portal);

    const run = (its = parameters) => print(context, name, () => execute(context, name, its));
    const nextPage = () => finish(run(nextPageOf(parameters)));
    const answer = yield* sufferInBatch(fault?.fault, run, nextPage);
    Object.assign(call, answer);
    return answer;
  }

  return {
    answer(method, caller, parameters) {
      later.releaseDue(now());
      const name = nameOf(method);
      const call = enter(name, parameters, false);
      const world = damageOfWorld();
      const fault = faults.take(name, parameters);
      fault?.before?.(portal);
      return applyFault(call, fault?.fault ?? world, (its = parameters) =>
        handle(name, caller, its),
      );
    },
    inject: faults.add,
    delay: (method) => portal.switches.latency + faults.claimDelay(nameOf(method)),
    carryOut: later.release,
    end: later.clear,
  };
}

function* sufferInBatch(
  damage: Damage | undefined,
  run: () => Work<Reply>,
  nextPage: () => Reply,
): Work<Reply> {
  if (damage && "answer" in damage) return damage.answer;
  const answer = yield* run();
  return damage && "rows" in damage ? damageRows(answer, damage.rows, nextPage) : answer;
}

function nextPageOf(parameters: Parameters): Parameters {
  return { ...parameters, page: (Number(parameters.page) || 1) + 1 };
}

function gatewayPage(status: keyof typeof gatewayTitles): Reply {
  const title = gatewayTitles[status];
  const body = `<html>\r\n<head><title>${title}</title></head>\r\n<body>\r\n<center><h1>${title}</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n`;
  return { status, body, type: "html" };
}

/**
 * Names of methods come in any case, and with or without the format of the answer
 * (docs/platform.md#requests-and-answers).
 */
function nameOf(method: string): string {
  return method.toLowerCase().replace(/\.json$/, "");
}
