import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Plugin } from "vite";
import { languageCodes, languageOf } from "../src/i18n/language.ts";
import { lowestVersions } from "./lowest-versions.ts";

const words = resolve(import.meta.dirname, "../src/i18n");

/** The same in all languages. */
const goodBrowsers = browsersFrom(lowestVersions);

/**
 * Puts into the built page what it says when its script does not come, or the browser is too old for it,
 * in all languages: src/ui/late-message.css shows it when it is time. Nobody names the portal's language then, and no
 * script can choose: an SVG `switch` shows what is in the browser's.
 */
export function lateMessage(): Plugin {
  return {
    name: "late-message",
    apply: "build",
    transformIndexHtml: (html) => html.replace("<!-- late message -->", message),
  };
}

function message(): string {
  const texts = new Map<string, string>();
  for (const code of languageCodes) {
    // Browsers look at two letters only: both ways to write Chinese are shown.
    const language = languageOf(code).lang.slice(0, 2);
    texts.set(language, (texts.get(language) ?? "") + paragraphs(code));
  }
  const english = texts.get("en") ?? "";
  // English is among them, as Firefox takes what is for any language only where nothing else is spoken; and last, as
  // others may take the first that is.
  texts.delete("en");
  texts.set("en", english);
  const choices = [...texts].map(([language, text]) => choice(text, language));
  return `<div class="late"><svg width="100%" height="240"><switch>${choices.join("")}${choice(english)}</switch></svg></div>`;
}

/** @param language of the browser that it is for; for any if left out */
function choice(text: string, language?: string): string {
  const isFor = language ? ` systemLanguage="${language}"` : "";
  return `<foreignObject width="100%" height="100%"${isFor}>${text}</foreignObject>`;
}

function paragraphs(code: string): string {
  const { lang, dir } = languageOf(code);
  const sentence = sentenceOf("lazy", code, "start.notLoaded");
  const again = sentenceOf("locales", code, "action.tryAgain");
  const tooOld = sentenceOf("lazy", code, "start.tooOld");
  // Hidden by itself: without its style sheet the page does not know how old the browser is.
  const old = `<p hidden>${tooOld}</p><p hidden dir="ltr">${goodBrowsers}</p>`;
  return `<div lang="${lang}" dir="${dir}">${old}<p>${sentence}</p><p><a href="">${again}</a></p></div>`;
}

function browsersFrom({ Chromium, Firefox, WebKit }: typeof lowestVersions): string {
  const names = { Chrome: Chromium, Edge: Chromium, Firefox, Safari: WebKit };
  return Object.entries(names)
    .map(([name, { version }]) => `${name} ${version}+`)
    .join(", ");
}

function sentenceOf(part: string, code: string, name: string): string {
  return JSON.parse(readFileSync(join(words, part, `${code}.json`), "utf8"))[name];
}
