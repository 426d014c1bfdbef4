/** Words, whole or in part, or a regular expression that they match. */
export type Words = string | { pattern: string };

/** What is looked for in a frame, as a person would name it. All that is given must be met. */
export interface Query {
  role?: string;
  /** Its whole accessible name. */
  name?: Words;
  /** Words in it. */
  text?: Words;
  css?: string;
  inside?: Query;
  /** The last of several, instead of the first. */
  isLast?: boolean;
  /** Take what cannot be seen, too. */
  isHidden?: boolean;
}

/** What a person can tell of what was found. */
export interface Sight {
  count: number;
  /** Of the one that is meant, as all that follows. */
  text: string;
  value: string | null;
  hasFocus: boolean;
  attributes: Record<string, string>;
}

/** In CSS pixels. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Where in the frame to press something. Not free: something else lies over it, or it is out of sight. */
export type Aim = { kind: "nowhere"; because: string } | ({ kind: "place"; isFree: boolean } & Box);

const worded = (words: string | RegExp): Words =>
  typeof words === "string" ? words : { pattern: words.source };

/** Something with a role, and with this whole name if one is given. */
export function role(role: string, name?: string | RegExp, more: Query = {}): Query {
  return { role, ...(name !== undefined && { name: worded(name) }), ...more };
}

export const button = (name: string | RegExp, more?: Query): Query => role("button", name, more);

/** The innermost element with these words in it. */
export function words(text: string | RegExp, more: Query = {}): Query {
  return { text: worded(text), ...more };
}
