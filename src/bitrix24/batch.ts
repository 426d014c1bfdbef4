import type { Call } from "./call";
import { isRecord, PortalError } from "./portal-error";

/** What a command may carry. No booleans: a batch sends everything as text, and the portal takes "true" for a text. */
export type CommandValue = string | number | CommandValue[] | { [name: string]: CommandValue };

/** One call of many. */
export interface Command {
  method: string;
  params: { [name: string]: CommandValue };
}

/** What became of a command. */
export type Answer = { ok: true; value: unknown } | { ok: false; error: PortalError };

/** The most commands that fit into one request (docs/platform.md#batch). */
export const batchSize = 50;

/** Sends one command by itself. Never rejects. @param call sends it: once or, where it only reads, with repeats */
async function callOne(call: Call, { method, params }: Command): Promise<Answer> {
  try {
    return { ok: true, value: await call(method, params) };
  } catch (error) {
    return { ok: false, error: error instanceof PortalError ? error : unexpected() };
  }
}

/**
 * Sends a command for each of up to 50 items in one request. The portal carries them out one after the other. A
 * command with a text that would not arrive as it is goes by itself.
 *
 * @param call sends the request: once or, where all commands only read, with repeats
 * @returns every item with its answer, in their order. Never rejects: a request that failed as a whole is the
 *   answer to each of its commands
 * @see docs/platform.md#batch, docs/platform.md#errors-inside-the-result
 */
export async function callMany<const Items extends readonly unknown[]>(
  call: Call,
  items: Items,
  commandOf: (item: Items[number]) => Command,
): Promise<Answered<Items>> {
  const lines = new Map<number, string>();
  for (const [index, item] of items.entries()) {
    const command = commandOf(item);
    if (arrivesInBatch(command)) lines.set(index, lineOf(command));
  }
  // One by itself needs no batch around it.
  if (lines.size === 1) lines.clear();

  const cmd = Object.fromEntries([...lines].map(([index, line]) => [keyOf(index), line]));
  const whole =
    lines.size > 0 && (await callOne(call, { method: "batch", params: { halt: 0, cmd } }));

  const answers: [Items[number], Answer][] = [];
  for (const [index, item] of items.entries()) {
    if (whole && lines.has(index)) {
      answers.push([item, whole.ok ? answerIn(whole.value, keyOf(index)) : whole]);
    } else {
      answers.push([item, await callOne(call, commandOf(item))]);
    }
  }
  return answers as Answered<Items>;
}

/** Items, each with its answer: as many as there were. */
type Answered<Items extends readonly unknown[]> = {
  -readonly [Place in keyof Items]: [Items[Place], Answer];
};

/**
 * Whether a command arrives as it is. A text in it may look like a reference to another's answer
 * (docs/platform.md#references-between-commands), or hold half a character, which no address can carry.
 */
function arrivesInBatch({ params }: Command): boolean {
  return !textsIn(params).some((text) =>
    /\$(result|next|total|time|error)\S*\[|\p{Surrogate}/iu.test(text),
  );
}

function textsIn(value: CommandValue): string[] {
  return typeof value === "object" ? Object.values(value).flatMap(textsIn) : [String(value)];
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

/**
 * A command has no HTTP status: an error of the portal's door gets the one that it would have had by itself
 * (docs/platform.md#errors-at-the-root). Any other is the method's own, in the form that some portals have at the root;
 * so is a missing right, as a plan without REST turns the whole batch away.
 */
const doorStatuses = new Map([
  ["expired_token", 401],
  ["invalid_token", 401],
  ["NO_AUTH_FOUND", 401],
  ["PAYMENT_REQUIRED", 401],
  ["ERROR_ARGUMENT", 400],
  ["insufficient_scope", 403],
  ["user_access_error", 403],
  ["INVALID_CREDENTIALS", 403],
  ["ERROR_METHOD_NOT_FOUND", 404],
  ["OPERATION_TIME_LIMIT", 429],
  ["QUERY_LIMIT_EXCEEDED", 503],
  ["OVERLOAD_LIMIT", 503],
  ["INTERNAL_SERVER_ERROR", 500],
  ["ERROR_UNEXPECTED_ANSWER", 500],
  ["PORTAL_DELETED", 500],
]);

function rootError(error: unknown): PortalError {
  const { code, message } = PortalError.ofMethod(isRecord(error) ? error : {});
  return new PortalError(code, doorStatuses.get(code) ?? 200, message);
}

function unexpected(): PortalError {
  return new PortalError("UNEXPECTED_ANSWER", 200);
}
