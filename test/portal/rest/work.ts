/**
 * Work that may wait for somebody else in between: it yields how long, in milliseconds, and ends with a value.
 * What it does after that it does when the time is over, whatever has happened meanwhile.
 */
export type Work<Value> = Generator<number, Value>;

/** Does a piece of work without waiting. @returns what it ends with */
export function finish<Value>(work: Work<Value>): Value {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** Whether a method has begun a piece of work instead of ending with a result. */
export function isWork(value: unknown): value is Work<unknown> {
  return typeof value === "object" && value !== null && Symbol.iterator in value && "next" in value;
}
