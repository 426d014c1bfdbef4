import { i18n } from "@lingui/core";
import "./load-language";

/** The date of a portal moment (`YYYY-MM-DD HH:MM:SS`, no zone), in the person's format. */
export function dateText(moment: string): string {
  return i18n.date(asIfUtc(moment), { dateStyle: "medium", timeZone: "UTC" });
}

/** Date and time of a portal moment, as the portal wrote it, in the person's format. */
export function dateTimeText(moment: string): string {
  return i18n.date(asIfUtc(moment), { dateStyle: "long", timeStyle: "short", timeZone: "UTC" });
}

/** A number in the person's format. */
export function numberText(number: number): string {
  return i18n.number(number);
}

/** A share from 0 to 1 as a percentage. */
export function percentText(share: number): string {
  return i18n.number(share, { style: "percent" });
}

/** Several things as one enumeration: “host, port and user”. */
export function listText(things: readonly string[]): string {
  return new Intl.ListFormat(i18n.locales).format(things);
}

/** What compares two titles as a person of this language would sort them, numbers by their value. */
export function textOrder(): (one: string, other: string) => number {
  return new Intl.Collator(i18n.locales, { numeric: true }).compare;
}

/** The portal names no zone, so none may shift its dates: they are read and shown in the same one. */
function asIfUtc(moment: string): Date {
  return new Date(`${moment.replace(" ", "T")}Z`);
}
