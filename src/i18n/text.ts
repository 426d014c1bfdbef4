import { i18n } from "@lingui/core";
import { isolate, type Values } from "./bidi";
import "./load-language";
import type lazy from "./lazy/en.json";
import type english from "./locales/en.json";

/** The name of a sentence in the catalogues. */
export type MessageId = keyof typeof english | keyof typeof lazy;

/**
 * A sentence of the catalogue, with its placeholders filled. A value that may run against the direction of
 * the sentence is isolated from it by invisible marks, and one without an end cut off: {@link plainText} does neither.
 */
export function text(id: MessageId, values: Values = {}): string {
  return wholeText(id, changed(values, shortened));
}

/** The same with all of a value, however long it is: for one that somebody compares. */
export function wholeText(id: MessageId, values: Values): string {
  return i18n._(id, asWritten(isolate(values, document.dir === "rtl")));
}

/** A sentence of the catalogue for something other than the screen: a field's value, the clipboard. */
export function plainText(id: MessageId, values: Values): string {
  return i18n._(id, asWritten(values));
}

/** Lingui reads `\x41` and `\u0041` as letters in the whole sentence: what stands in a value is not meant so. */
function asWritten(values: Values): Values {
  return changed(values, (value) =>
    value.replace(/\\(?=u[\da-f]{4}|x[\da-f]{2})/gi, String.raw`\u005c`),
  );
}

/** As much of a text as a sentence takes, without half a character at its end: the portal's longest title is shorter. */
export function shortened(value: string): string {
  return value.replace(/^(.{600}).+/su, "$1…");
}

function changed(values: Values, change: (value: string) => string): Values {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === "string" ? change(value) : value,
    ]),
  );
}
