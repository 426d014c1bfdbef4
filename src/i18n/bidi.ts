/** The values of a sentence's placeholders. */
export type Values = Record<string, string | number>;

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/**
 * Puts invisible marks (U+2068, U+2069) around values that may run against the direction of the sentence, so
 * that neither changes the order of the other's words.
 */
export function isolate(values: Values, isSentenceRightToLeft: boolean): Values {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === "string" && (isSentenceRightToLeft || rightToLeft.test(value))
        ? `\u2068${value}\u2069`
        : value,
    ]),
  );
}
