import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setupI18n } from "@lingui/core";
import { type CompiledMessage, compileMessageOrThrow } from "@lingui/message-utils/compileMessage";
import { isolate, type Values } from "../src/i18n/bidi.tsx";
import { languageOf } from "../src/i18n/language.ts";
import type { MessageId } from "../src/i18n/text.ts";

/** The two catalogues of a language: the sentences of the first screen, and the others. */
export const parts = ["locales", "lazy"] as const;

export type Part = (typeof parts)[number];

/** Sentences by their names, as the files hold them. */
export type Catalogue = Record<string, string>;

const folder = join(import.meta.dirname, "../src/i18n");

/** One of the two catalogues of one of the portal's languages. */
export function readCatalogue(part: Part, code: string): Catalogue {
  return JSON.parse(readFileSync(join(folder, part, `${code}.json`), "utf8"));
}

/** Both catalogues of one of the portal's languages. */
export function readAll(code: string): Catalogue {
  return { ...readCatalogue("locales", code), ...readCatalogue("lazy", code) };
}

/**
 * The sentences of a catalogue as the application has them.
 *
 * @param disguise changes the words between the placeholders
 * @throws when one of them is not a valid ICU message
 */
export function compiled(
  catalogue: Catalogue,
  disguise?: (words: string) => string,
): Record<string, CompiledMessage> {
  return Object.fromEntries(
    Object.entries(catalogue).map(([id, message]) => [
      id,
      compileMessageOrThrow(message, disguise),
    ]),
  );
}

/** What the application says, as a person sees it. */
export type Say = (id: MessageId, values?: Values) => string;

/**
 * Says sentences as the application does in one of the portal's languages.
 *
 * @param messages compiled; those of that language if left out
 */
export function sayIn(portalLanguage: string, messages?: Record<string, CompiledMessage>): Say {
  const { code, tag, dir } = languageOf(portalLanguage);
  const i18n = setupI18n({
    locale: code,
    locales: tag,
    messages: { [code]: messages ?? compiled(readAll(code)) },
  });
  return (id, values = {}) => i18n._(id, isolate(values, dir === "rtl"));
}
