import { parse } from "qs";
import { asParameters, type Parameters } from "./parameters.ts";
import { isPhpArray, printMap } from "./php-values.ts";
import type { Reply } from "./reply.ts";
import { RootError } from "./root-error.ts";

const mostCommands = 50;

/** Limits of PHP's query parser are higher than those of `qs`. */
const likePhp = { depth: 32, arrayLimit: 10_000, parameterLimit: 100_000 };

/**
 * Carries the commands of a `batch` out, one after the other (PLATFORM 3). Errors at the root of a command's answer
 * go to `result_error` and stop a batch with `halt`; errors inside a result stay there and stop nothing.
 *
 * @param run carries out one command
 * @throws {RootError} `ERROR_BATCH_LENGTH_EXCEEDED`
 */
export function runBatch(
  { halt, cmd }: Parameters,
  run: (name: string, parameters: Parameters) => Reply,
): unknown {
  const commands = Object.entries(asParameters(cmd));
  if (commands.length > mostCommands) throw new RootError("ERROR_BATCH_LENGTH_EXCEEDED");

  const results = new Map<string, unknown>();
  const errors = new Map<string, unknown>();
  const times = new Map<string, unknown>();
  for (const [key, command] of commands) {
    const { name, parameters } = readCommand(String(command));
    const { body } = run(name, parameters);
    if (isPhpArray(body) && "error" in body) {
      errors.set(key, body);
      if (isHalting(halt)) break;
    } else {
      const { result, time } = asParameters(body);
      results.set(key, result);
      times.set(key, time);
    }
  }

  return {
    result: printMap(results),
    result_error: printMap(errors),
    result_total: [],
    result_next: [],
    result_time: printMap(times),
  };
}

function readCommand(command: string): { name: string; parameters: Parameters } {
  const [name = "", ...query] = command.split("?");
  const { auth: _, ...parameters } = parse(query.join("?"), likePhp);
  return { name, parameters };
}

function isHalting(halt: unknown): boolean {
  return halt === true || Number(halt) > 0;
}
