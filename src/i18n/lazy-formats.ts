import { formats, i18n } from "@lingui/core";
import { isBorrowed, locales } from "./formats";

// The first screen does without these.

/** A share from 0 to 1 as a percentage. */
export function percentText(share: number): string {
  return formats.number(locales(), share, { style: "percent" });
}

/** Several things as one enumeration: “host, port and user”. */
export function listText(things: readonly string[]): string {
  // Its “and” is not to be had.
  if (isBorrowed()) return things.join(", ");
  return new Intl.ListFormat(i18n.locales).format(things);
}

/** Several things and how many more there are: “host, port and 3 more”. @param more begins with its own “and” */
export function openListText(things: readonly string[], more: string): string {
  const [, between] = new Intl.ListFormat(i18n.locales).formatToParts(["1", "2", "3"]);
  return `${things.join(between?.value)} ${more}`;
}

/** What compares two titles as a person of this language would sort them, numbers by their value. */
export function textOrder(): (one: string, other: string) => number {
  return new Intl.Collator(locales(), { numeric: true }).compare;
}
