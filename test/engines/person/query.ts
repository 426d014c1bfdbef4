/** What is looked for in a frame, as a person would name it. All that is given must be met. */
export interface Query {
  role?: string;
  /** Its whole accessible name. */
  name?: string | { pattern: string };
  /** Words in it. */
  text?: string | { pattern: string };
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
  /** The names of all of them. */
  names: string[];
  value: string | null;
  isChecked: boolean;
  hasFocus: boolean;
  attributes: Record<string, string>;
  /** In the frame. */
  box: Box | null;
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

type Words = string | RegExp;

const worded = (words: Words) => (typeof words === "string" ? words : { pattern: words.source });

/** Something with a role, and with this whole name if one is given. */
export function role(role: string, name?: Words, more: Query = {}): Query {
  return { role, ...(name !== undefined && { name: worded(name) }), ...more };
}

export const button = (name: Words, more?: Query): Query => role("button", name, more);

/** The innermost element with these words in it. */
export function words(text: Words, more: Query = {}): Query {
  return { text: worded(text), ...more };
}
