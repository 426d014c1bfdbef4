import type { Portal } from "../portal.ts";

/** What the portal remembers about the person who looks at the application. */
export interface Person {
  /** Nobody has opened the application here before (`FIRST_RUN`, docs/platform.md#session-data). */
  isFirstRun: boolean;
  options: Record<string, unknown>;
}

/** Forgotten together with the data when the portal is reset. */
const people = new WeakMap<Portal["store"], Person>();

/** The person of a portal. There is only one. */
export function personOf({ store }: Portal): Person {
  const person = people.get(store) ?? { isFirstRun: true, options: store.userOptions };
  people.set(store, person);
  return person;
}
