import { html } from "hono/html";
import type { Portal } from "../portal.ts";
import { scenarioNames } from "../scenarios.ts";
import type { Html } from "./document.ts";
import { languages } from "./languages.ts";
import { openings, type PageAddress, widths } from "./page-address.ts";
import { switchesPanel } from "./switches-panel.ts";

/** Scenarios as people look for them. Those that stand nowhere here come last. */
const scenarioGroups: Readonly<Record<string, readonly string[]>> = {
  Data: ["typical", "empty", "page", "many", "odd"],
  "Permissions and tokens": ["no-access", "no-scope", "no-plan", "expiry"],
  "Lost and late": ["slow", "flaky", "later", "gateway", "cut", "overtaking"],
  "Odd answers": ["rows", "odd-errors", "endless-errors"],
  "Other people": ["race", "meddling"],
};

type Options = Readonly<Record<string, string>>;

/** The developer's own bar above the portal. Every choice becomes part of the address. */
export function toolbar(
  portal: Portal,
  { opening, width }: Pick<PageAddress, "opening" | "width">,
  handlerUrl: string,
): Html {
  const languageNames = Object.fromEntries(
    languages.map(({ code, name }) => [code, `${code} · ${name}`]),
  );
  return html`<form id="toolbar" class="toolbar" method="post" action="/" aria-label="Local portal" dir="ltr" lang="en" autocomplete="off">
    <strong>Local portal</strong>
    ${choiceOf("Scenario", "scenario", groupedScenarios(), portal.scenario)}
    ${choiceOf("Language", "lang", { "": languageNames }, portal.lang)}
    ${choiceOf("Opened by", "open", { "": openings }, opening)}
    ${choiceOf("Frame", "width", { "": widths }, width)}
    ${switchesPanel(portal, handlerUrl)}
    <button name="reset" value="1">Reset data</button>
  </form>`;
}

function groupedScenarios(): Record<string, Options> {
  const grouped = new Set<string>(Object.values(scenarioGroups).flat());
  const named = (names: readonly string[]) =>
    Object.fromEntries(Object.entries(scenarioNames).filter(([name]) => names.includes(name)));
  const groups = Object.entries(scenarioGroups)
    .map(([title, names]) => [title, named(names)] as const)
    .filter(([, scenarios]) => Object.keys(scenarios).length > 0);
  const others = Object.keys(scenarioNames).filter((name) => !grouped.has(name));
  return { ...Object.fromEntries(groups), "Other portals": named(others) };
}

/** @param groups options by the title of their group; none for the title "" */
function choiceOf(
  label: string,
  name: string,
  groups: Readonly<Record<string, Options>>,
  chosen: string,
): Html {
  return html`<label>
    <span>${label}</span>
    <select name="${name}">
      ${Object.entries(groups).map(([title, options]) =>
        title
          ? html`<optgroup label="${title}">${optionsOf(options, chosen)}</optgroup>`
          : optionsOf(options, chosen),
      )}
    </select>
  </label>`;
}

function optionsOf(options: Options, chosen: string): Html {
  return html`${Object.entries(options).map(
    ([value, text]) =>
      html`<option value="${value}" ${value === chosen ? "selected" : ""}>${text}</option>`,
  )}`;
}
