import { html } from "hono/html";
import { languageAttributes } from "./languages.ts";

/** Markup in which everything that came from outside is escaped. */
export type Html = ReturnType<typeof html>;

/**
 * A whole page.
 *
 * @param page.language the portal's code of the language
 * @param page.kind what the style sheet calls this kind of page
 */
export function renderDocument(page: {
  language: string;
  title: string;
  kind: "portal" | "bare";
  body: Html;
}): Html {
  const { lang, dir } = languageAttributes(page.language);
  return html`<!doctype html>
    <html lang="${lang}" dir="${dir}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${page.title}</title>
        <link rel="stylesheet" href="/local/page/portal.css" />
      </head>
      <body class="${page.kind}">
        ${page.body}
      </body>
    </html>`;
}
