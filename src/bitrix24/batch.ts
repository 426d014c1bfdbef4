import type { Call } from "./call";
import { PortalError } from "./portal-error";
import { isRecord } from "./record";

/** What a command may carry. No booleans: a batch sends everything as text, and the portal takes "true" for a text. */
export type CommandValue = string | number | CommandValue[] | { [name: string]: CommandValue };

/** One call of many. */
export interface Command {
  method: string;
  params: { [name: string]: CommandValue };
}

/** What became of a command. */
export type Answer = { ok: true; value: unknown } | { ok: false; error: PortalError };

/** The most commands that fit into one request (PLATFORM 3). */
export const batchSize = 50;

/**
 * Sends up to 50 commands in one request, which the portal carries out one after the other.
 *
 * @param call sends the request: once, or, where all commands only read, with repeats
 * @returns an answer for every command, in their order. Never rejects: a request that failed as a whole is the
 *   answer to each of its commands
 * @see PLATFORM 3 (`batch`) and 4.1 (errors inside its results)
 */
export async function callMany(call: Call, commands: Command[]): Promise<Answer[]> {
  const [only, ...others] = commands;
  if (!only) return [];
  try {
    if (others.length === 0) return [{ ok: true, value: await call(only.method, only.params) }];

    const cmd = Object.fromEntries(
      commands.map((command, index) => [keyOf(index), lineOf(command)]),
    );
    const answer = await call("batch", { halt: 0, cmd });
    return commands.map((_, index) => answerIn(answer, keyOf(index)));
  } catch (error) {
    const failure = error instanceof PortalError ? error : unexpected();
    return commands.map(() => ({ ok: false, error: failure }));
  }
}

/** Not a number: PHP prints answers under the keys 0, 1, 2… as a list. */
function keyOf(index: number): string {
  return `c${index}`;
}

function lineOf({ method, params }: Command): string {
  const fields = Object.entries(params).flatMap(([name, value]) => phpFields(name, value));
  return `${method}?${fields.join("&")}`;
}

function phpFields(name: string, value: CommandValue): string[] {
  if (typeof value === "object") {
    return Object.entries(value).flatMap(([key, each]) => phpFields(`${name}[${key}]`, each));
  }
  return [`${encodeURIComponent(name)}=${encodeURIComponent(value)}`];
}

function answerIn(answer: unknown, key: string): Answer {
  const { result, result_error: errors } = isRecord(answer) ? answer : {};
  if (isRecord(errors) && key in errors) return { ok: false, error: rootError(errors[key]) };
  if (!isRecord(result) || !(key in result)) return { ok: false, error: unexpected() };

  const value = result[key];
  const error = isRecord(value) && "error" in value ? PortalError.ofMethod(value) : null;
  return error ? { ok: false, error } : { ok: true, value };
}

/** A command has no HTTP status: it gets the one that its error would have had by itself (PLATFORM 3). */
const statuses: Record<string, number> = {
  ACCESS_DENIED: 403,
  INTERNAL_SERVER_ERROR: 500,
  ERROR_UNEXPECTED_ANSWER: 500,
};

function rootError(error: unknown): PortalError {
  if (!isRecord(error) || typeof error.error !== "string") return unexpected();
  return new PortalError(error.error, statuses[error.error] ?? 400);
}

function unexpected(): PortalError {
  return new PortalError("UNEXPECTED_ANSWER", 200);
}
