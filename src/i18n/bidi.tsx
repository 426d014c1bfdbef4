/** The values of a sentence's placeholders. */
export type Values = Record<string, string | number>;

/** Letters that run from right to left, and marks that work like one. */
const rightToLeft =
  /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/**
 * Puts invisible marks (U+2068, U+2069) around values that may run against the direction of the sentence, so
 * that neither changes the order of the other's words.
 */
export function isolate(values: Values, isSentenceRightToLeft: boolean): Values {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      if (typeof value !== "string") return [name, value];
      const kept = confined(value);
      const mayTurn = isSentenceRightToLeft || rightToLeft.test(kept);
      return [name, mayTurn ? `\u2068${kept}\u2069` : kept];
    }),
  );
}

/**
 * A text whose direction ends with it: without what overrides the direction of letters (U+202A to U+202E) or ends the
 * paragraph, and without isolates (U+2066 to U+2069) that are not closed, or close more than they opened.
 */
export function confined(text: string): string {
  const pairs = /[\u2066-\u2068]([^\u2066-\u2069]*)\u2069|[\u2066-\u2069]/g;
  return text
    .replace(/[\u202a-\u202e\u2029]/g, "")
    .replace(pairs, (found, inside) => (inside === undefined ? "" : found));
}

/** A stranger's text among our words, which runs in its own direction and turns nothing else round. */
export function Bdi(props: { children: string; className?: string | undefined }) {
  return <bdi className={props.className}>{confined(props.children)}</bdi>;
}
