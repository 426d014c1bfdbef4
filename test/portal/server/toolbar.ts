import { html } from "hono/html";
import { scenarioNames } from "../scenarios.ts";
import type { Html } from "./document.ts";
import type { ApplicationAddresses } from "./frame-opening.ts";
import { languages } from "./languages.ts";
import { openings, type PageAddress, widths } from "./page-address.ts";

/** The developer's own bar above the portal. Every choice becomes part of the address. */
export function toolbar(
  state: Pick<PageAddress, "opening" | "width"> & { scenario: string; lang: string },
  { handlerUrl }: ApplicationAddresses,
): Html {
  const languageNames = Object.fromEntries(
    languages.map(({ code, name }) => [code, `${code} · ${name}`]),
  );
  return html`<form id="toolbar" class="toolbar" method="post" action="/" aria-label="Local portal" dir="ltr" lang="en">
    <strong>Local portal</strong>
    ${choice("Scenario", "scenario", scenarioNames, state.scenario)}
    ${choice("Language", "lang", languageNames, state.lang)}
    ${choice("Opened by", "open", openings, state.opening)}
    ${choice("Frame", "width", widths, state.width)}
    <button name="reset" value="1">Reset data</button>
    <a href="${handlerUrl}" target="_blank" rel="noopener">Outside the portal</a>
  </form>`;
}

function choice(
  label: string,
  name: string,
  options: Readonly<Record<string, string>>,
  chosen: string,
): Html {
  return html`<label>
    <span>${label}</span>
    <select name="${name}">
      ${Object.entries(options).map(
        ([value, text]) =>
          html`<option value="${value}" ${value === chosen ? "selected" : ""}>${text}</option>`,
      )}
    </select>
  </label>`;
}
