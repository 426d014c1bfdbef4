import { parse } from "qs";
import type { Reply } from "./answer.ts";
import { asParameters, type Parameters } from "./parameters.ts";
import { isPhpArray, printMap } from "./php-values.ts";
import { RootError } from "./root-error.ts";
import type { Work } from "./work.ts";

const mostCommands = 50;

/** Limits of PHP's query parser are higher than those of `qs`. */
const likePhp = { depth: 32, arrayLimit: 10_000, parameterLimit: 100_000 };

/**
 * Carries the commands of a `batch` out, one after the other (docs/platform.md#batch). Errors at the root of a
 * command's answer go to `result_error` and stop a batch with `halt`; errors inside a result stay there and stop
 * nothing. A command that is no text is skipped.
 *
 * @param run carries out one command
 * @throws {RootError} `ERROR_BATCH_LENGTH_EXCEEDED`
 */
export function* runBatch(
  { halt, cmd }: Parameters,
  run: (name: string, parameters: Parameters) => Work<Reply>,
): Work<unknown> {
  const commands = Object.entries(asParameters(cmd));
  if (commands.length > mostCommands) throw new RootError("ERROR_BATCH_LENGTH_EXCEEDED");

  const results = new Map<string, unknown>();
  const errors = new Map<string, unknown>();
  const times = new Map<string, unknown>();
  for (const [key, command] of commands) {
    if (typeof command !== "string") continue;
    const { name, parameters } = readCommand(command, Object.fromEntries(results));
    const { body } = yield* run(name, parameters);
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

function readCommand(
  command: string,
  results: Parameters,
): { name: string; parameters: Parameters } {
  const [name = "", ...query] = command.split("?");
  const { auth: _, ...parameters } = parse(query.join("?"), likePhp);
  return { name, parameters: asParameters(resolved(parameters, results)) };
}

/** Puts earlier answers in the place of `$result[key][field]…`, wherever it stands in a text. */
function resolved(value: unknown, results: Parameters): unknown {
  if (typeof value === "string") return resolvedText(value, results);
  if (Array.isArray(value)) return value.map((item) => resolved(item, results));
  if (!isPhpArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, resolved(item, results)]),
  );
}

function resolvedText(text: string, results: Parameters): unknown {
  const whole = /^\$result((?:\[[^\]]*\])+)$/.exec(text);
  if (whole) return lookUp(whole[1] ?? "", results) ?? "";
  return text.replace(/\$result((?:\[[^\]]*\])+)/g, (_, path: string) => {
    const found = lookUp(path, results);
    return isPhpArray(found) ? "Array" : String(found ?? "");
  });
}

function lookUp(path: string, results: Parameters): unknown {
  const keys = path.slice(1, -1).split("][");
  return keys.reduce<unknown>(
    (value, key) => (isPhpArray(value) && Object.hasOwn(value, key) ? value[key] : undefined),
    results,
  );
}

function isHalting(halt: unknown): boolean {
  return halt === true || Number(halt) > 0;
}
