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
    const { name, parameters } = readCommand(command, {
      result: Object.fromEntries(results),
      error: Object.fromEntries(errors),
      time: Object.fromEntries(times),
      total: {},
      next: {},
    });
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

/** What earlier commands have given, by what a later one calls it. */
type Given = Record<"result" | "error" | "time" | "total" | "next", Parameters>;

function readCommand(command: string, given: Given): { name: string; parameters: Parameters } {
  const [name = "", ...query] = command.split("?");
  const { auth: _, ...parameters } = parse(query.join("?"), likePhp);
  return { name, parameters: asParameters(resolved(parameters, given)) };
}

/** Puts what was given in the place of references, wherever they stand (docs/platform.md#references-between-commands). */
function resolved(value: unknown, given: Given): unknown {
  if (typeof value === "string") return resolvedText(value, given);
  if (Array.isArray(value)) return value.map((item) => resolved(item, given));
  if (!isPhpArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, resolved(item, given)]),
  );
}

/** `$result[key][field]…`, with anything but blanks between its parts. */
const reference = /\$(result|error|time|total|next)(\S*?\[[^\]\s]*\]\S*)/;

function resolvedText(text: string, given: Given): unknown {
  const [run, name, path = ""] = reference.exec(text) ?? [];
  if (run === text) return lookUp(path, given[name as keyof Given]) ?? [];
  return text.replaceAll(new RegExp(reference, "g"), (_, each: keyof Given, keys: string) => {
    const found = lookUp(keys, given[each]);
    return isPhpArray(found) ? "Array" : String(found ?? "");
  });
}

function lookUp(path: string, given: Parameters): unknown {
  const keys = [...path.matchAll(/\[([^\]]*)\]/g)].map(([, key = ""]) => key);
  return keys.reduce<unknown>(
    (value, key) => (isPhpArray(value) && Object.hasOwn(value, key) ? value[key] : undefined),
    given,
  );
}

function isHalting(halt: unknown): boolean {
  return halt === true || Number(halt) > 0;
}
