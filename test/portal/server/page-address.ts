import { type ScenarioName, scenarioNames } from "../scenarios.ts";
import { languages } from "./languages.ts";
import { switchControls } from "./switch-groups.ts";

/** The ways in which the portal opens the application (docs/platform.md#how-the-portal-opens-the-application). */
export const openings = {
  server: "Left menu",
  archive: "Left menu, uploaded archive",
  install: "First installation",
  slider: "Slider",
  crm: "CRM Analytics",
  placement: "BI Analytics, no authorisation",
} as const;

export type Opening = keyof typeof openings;

/** How wide the application's frame is. */
export const widths = { full: "Full width", "360": "360 px", "320": "320 px" } as const;

/** What the address of the portal page says. */
export interface PageAddress {
  /** Not said: the data stay as they are. */
  scenario: ScenarioName | undefined;
  /** Not said: the language stays as it is. */
  lang: string | undefined;
  opening: Opening;
  /** Which application of CRM Analytics › Applications, from 0; it counts with the opening `crm` only. */
  item: number;
  width: keyof typeof widths;
  hasToolbar: boolean;
  /** Choices by the names of their switches. Not said: the switch stays as it is. */
  switches: Record<string, string>;
}

/** Reads the query of the portal page. What it does not know counts as not said. */
export function readPageAddress(query: Record<string, string>): PageAddress {
  return {
    scenario: keyOf(scenarioNames, query.scenario),
    lang: languages.find(({ code }) => code === query.lang)?.code,
    opening: keyOf(openings, query.open) ?? "server",
    item: Number(query.item ?? 0) || 0,
    width: keyOf(widths, query.width) ?? "full",
    switches: Object.fromEntries(
      Object.entries(query).filter(([name]) =>
        switchControls.some((control) => control.name === name),
      ),
    ),
    hasToolbar: query.toolbar !== "0",
  };
}

function keyOf<Key extends string>(table: Record<Key, unknown>, word: string | undefined) {
  return (Object.keys(table) as Key[]).find((key) => key === word);
}
