/** Something that a person would be told, and whether it is true. */
export interface Claim {
  /** What was done and what would be said, such as `delete one: refused`. */
  said: string;
  /** What the portal's store and journal have against it, now; null for nothing. */
  fault: () => string | null;
}

/** @param fault what is wrong with it where `isTrue` says so */
export function claim(said: string, fault: string, isTrue: () => boolean): Claim {
  return { said, fault: () => (isTrue() ? null : fault) };
}
