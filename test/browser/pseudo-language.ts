import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { BrowserContext } from "playwright-core";
import { builtApplication } from "../../hosting/build-application.ts";
import { compiled, parts, readAll, readCatalogue, type Say, sayIn } from "../catalogues.ts";

/** What it is called in the address of the portal page. */
export const pseudoLanguage = "pseudo";

/** The language whose place it takes: one that writes dates and numbers without Latin letters. */
export const disguisedLanguage = "ja";

const letters = new Map(
  [..."abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"].map((letter, index) => [
    letter,
    [..."áƀçđéƒǧħíĵķłɱñóþɋŕšŧúṽŵẋýžÁƁÇĐÉƑǦĦÍĴĶŁṀÑÓÞɊŔŠŦÚṼŴẊÝŽ"][index] ?? letter,
  ]),
);

/** What the application says in the pseudo-language. */
export function sayPseudo(): Say {
  return sayIn(disguisedLanguage, compiled(readAll("en"), disguise));
}

/** English that no part of the application can have by itself: other letters, and a third longer. */
function disguise(words: string): string {
  return words
    .split(/(<\/?\w+>)/)
    .map((part) => (part.startsWith("<") ? part : lettersOf(part)))
    .join("");
}

function lettersOf(words: string): string {
  return [...words]
    .map((letter) => {
      const other = letters.get(letter) ?? letter;
      return /[aeiou]/.test(letter) ? other + other : other;
    })
    .join("");
}

/** Lets the pages of this context load the pseudo-language instead of {@link disguisedLanguage}. */
export async function speakPseudoLanguage(context: BrowserContext): Promise<void> {
  await context.route(new RegExp(`/assets/${disguisedLanguage}-[^/]*\\.js$`), (route) => {
    const { pathname } = new URL(route.request().url());
    return route.fulfill({ contentType: "text/javascript", body: pseudoCatalogue(pathname) });
  });
}

/**
 * What is to be loaded in the place of a built catalogue. That is read from where it was built: asking its server for it
 * would be one more connection that may be reset.
 */
function pseudoCatalogue(path: string): string {
  const original = readFileSync(join(builtApplication, "assets", basename(path)), "utf8");
  const catalogues = parts.map((part) => readCatalogue(part, "en"));
  const catalogue = catalogues.find((each) => original.includes(`"${Object.keys(each)[0]}"`));
  return `export const messages = ${JSON.stringify(compiled(catalogue ?? {}, disguise))};`;
}
