import { readdirSync } from "node:fs";
import { join } from "node:path";
import { B24LangList } from "@bitrix24/b24jssdk";
import { describe, expect, test } from "vitest";
import { languageOf } from "../../../src/i18n/language";
import { type Catalogue, compiled, parts, readCatalogue } from "../../catalogues.ts";

const languages = Object.values(B24LangList);
const english = { locales: readCatalogue("locales", "en"), lazy: readCatalogue("lazy", "en") };

/** What a sentence is made of beside its words. */
interface Skeleton {
  placeholders: Set<string>;
  tags: Set<string>;
  /** The categories that each of its plurals has words for. */
  plurals: string[][];
}

function skeletonOf(tokens: readonly unknown[]): Skeleton {
  const found: Skeleton = { placeholders: new Set(), tags: new Set(), plurals: [] };
  collect(tokens, found);
  return found;
}

function collect(tokens: readonly unknown[], found: Skeleton): void {
  for (const token of tokens) {
    if (typeof token === "string") {
      for (const [tag] of token.matchAll(/<\/?\w+>/g)) found.tags.add(tag);
    } else if (Array.isArray(token)) {
      const [name, type, choices] = token;
      found.placeholders.add(name);
      if (type !== "plural") continue;
      const { offset: _, ...sentences } = choices;
      found.plurals.push(Object.keys(sentences).sort());
      for (const sentence of Object.values(sentences)) collect([sentence].flat(), found);
    }
  }
}

function skeletons(catalogue: Catalogue): [id: string, skeleton: Skeleton][] {
  return Object.entries(compiled(catalogue)).map(([id, tokens]) => [id, skeletonOf(tokens)]);
}

test.each(parts)(
  "there is a catalogue for every language of the portal, and no other (%s)",
  (part) => {
    const files = readdirSync(join(import.meta.dirname, "../../../src/i18n", part));
    expect(files.sort()).toEqual(languages.map((code) => `${code}.json`).sort());
  },
);

describe.each(languages)("the catalogues of %s", (code) => {
  const { tag } = languageOf(code);

  test.each(parts)("have every sentence and no other (%s)", (part) => {
    expect(Object.keys(readCatalogue(part, code))).toEqual(Object.keys(english[part]));
  });

  test.each(parts)("have the placeholders of English (%s)", (part) => {
    const wanted = new Map(skeletons(english[part]));

    for (const [id, { placeholders, tags }] of skeletons(readCatalogue(part, code))) {
      expect({ id, placeholders, tags }).toEqual({
        id,
        placeholders: wanted.get(id)?.placeholders,
        tags: wanted.get(id)?.tags,
      });
    }
  });

  test.each(parts)("have words for every plural of the language (%s)", (part) => {
    const categories = new Intl.PluralRules(tag).resolvedOptions().pluralCategories.sort();
    const wanted = new Map(skeletons(english[part]));

    for (const [id, { plurals }] of skeletons(readCatalogue(part, code))) {
      expect({ id, plurals }).toEqual({
        id,
        plurals: wanted.get(id)?.plurals.map(() => categories),
      });
    }
  });

  test.each(parts)("are written with the typographer's signs (%s)", (part) => {
    for (const [id, sentence] of Object.entries(readCatalogue(part, code))) {
      expect(`${id}: ${sentence}`).not.toMatch(/["'`]|\.\.\.|^\s|\s$|[^\n]\s{2}/);
    }
  });

  test.each(parts)("leave no sentence in English (%s)", (part) => {
    const isSentence = (words: string) => /\w \w+ \w.*[.?…]$/.test(words);
    const left = Object.entries(readCatalogue(part, code)).filter(
      ([id, words]) => code !== "en" && isSentence(words) && words === english[part][id],
    );

    expect(left).toEqual([]);
  });
});

test.each(parts)("English neither celebrates nor begs (%s)", (part) => {
  expect(Object.values(english[part]).join("\n")).not.toMatch(/success|please|sorry|oops/i);
});
