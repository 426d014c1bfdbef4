import { RootError } from "./root-error.ts";

/** A method of an application may work for so many seconds in so many (docs/platform.md#limits). */
const budget = 480;
const period = 600;

/** Counts how long the methods of each application have worked. */
export interface TimeBudget {
  /** @throws {RootError} `OPERATION_TIME_LIMIT` when the method has used up its time */
  check(clientId: string | null, method: string): void;
  /** @param seconds how long a call of the method has worked */
  count(clientId: string | null, method: string, seconds: number): void;
  /** What `time` says about the method: seconds used, and when the first of them is counted no more. */
  operating(clientId: string | null, method: string): Operating;
}

/** Two fields of the `time` block, both in seconds. */
export interface Operating {
  operating: number;
  operating_reset_at: number;
}

/** @param now the portal's clock, in milliseconds */
export function createTimeBudget(now: () => number): TimeBudget {
  const calls = new Map<string, { at: number; seconds: number }[]>();
  const keyOf = (clientId: string | null, method: string) => `${clientId} ${method}`;

  function recent(key: string) {
    const start = now() / 1000 - period;
    const left = (calls.get(key) ?? []).filter(({ at }) => at > start);
    calls.set(key, left);
    return left;
  }

  function used(key: string): number {
    return recent(key).reduce((sum, { seconds }) => sum + seconds, 0);
  }

  return {
    check(clientId, method) {
      if (used(keyOf(clientId, method)) >= budget) throw new RootError("OPERATION_TIME_LIMIT");
    },
    count(clientId, method, seconds) {
      if (seconds > 0) recent(keyOf(clientId, method)).push({ at: now() / 1000, seconds });
    },
    operating(clientId, method) {
      const key = keyOf(clientId, method);
      const [first = { at: now() / 1000 }] = recent(key);
      return { operating: used(key), operating_reset_at: Math.floor(first.at) + period };
    },
  };
}
