import type { Switches } from "../switches.ts";
import type { Reply } from "./answer.ts";
import { MethodError } from "./method-error.ts";
import { RootError } from "./root-error.ts";
import { timeBlock } from "./time-block.ts";
import type { Operating } from "./time-budget.ts";
import type { Work } from "./work.ts";

/**
 * Does a piece of work and prints what it ends with: a result or a root error as in
 * docs/platform.md#errors-at-the-root, a method's own error in the form of docs/platform.md#errors-inside-the-result
 * that is asked for.
 */
export function* reply(
  now: () => number,
  operating: () => Operating,
  errorForm: Switches["errorForm"],
  work: () => Work<unknown>,
): Work<Reply> {
  const start = now();
  const succeed = (result: unknown): Reply => ({
    status: 200,
    body: { result, time: timeBlock(start, now(), operating()) },
  });
  try {
    return succeed(yield* work());
  } catch (error) {
    if (error instanceof RootError) return { status: error.status, body: printError(error) };
    if (!(error instanceof MethodError)) throw error;
    if (errorForm === "root") return { status: 200, body: printError(error) };
    return succeed({ error: printError(error) });
  }
}

function printError({ code, message }: RootError | MethodError) {
  return { error: code, error_description: message };
}
