import { formats, i18n } from "@lingui/core";
import "./load-language";

/** The date of a portal moment (`YYYY-MM-DD HH:MM:SS`, no zone), in the person's format. */
export function dateText(moment: string): string {
  return dateIn(moment, { dateStyle: isBorrowed() ? "short" : "medium" });
}

/** Date and time of a portal moment, as the portal wrote it, in the person's format. */
export function dateTimeText(moment: string): string {
  return dateIn(moment, { dateStyle: isBorrowed() ? "short" : "long", timeStyle: "short" });
}

/** A number in the person's format. */
export function numberText(number: number): string {
  return formats.number(locales(), number);
}

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

/**
 * What finds words in texts whatever their case, by the rules of the person's language and by the common ones: in
 * Turkish the small letter of “I” is “ı”, and a title may be English all the same.
 */
export function searchFor(words: string): (text: string) => boolean {
  const foldings = [
    (text: string) => text.normalize().toLowerCase(),
    (text: string) => text.normalize().toLocaleLowerCase(i18n.locales),
  ];
  return (text) => foldings.some((fold) => fold(text).includes(fold(words)));
}

/** The first letter of a title as a capital, as its language writes it; empty for no title. */
export function initialOf(title: string): string {
  const visible = title.replace(/^[\s\p{Cc}\p{Default_Ignorable_Code_Point}]+/u, "");
  const [first] = new Intl.Segmenter(i18n.locales).segment(visible);
  return first?.segment.toLocaleUpperCase(i18n.locales) ?? "";
}

/**
 * Chromium knows neither dates nor numbers of Kazakh. Where no month is named they are the same in Russian.
 */
function isBorrowed(): boolean {
  return i18n.locale === "kz";
}

function locales() {
  return isBorrowed() ? "ru" : (i18n.locales ?? "en");
}

/**
 * The portal names no zone, so none may shift its dates: they are read and shown in the same one. What is on no
 * calendar (a zero date, a leap second) stays as the portal wrote it.
 */
function dateIn(moment: string, format: Intl.DateTimeFormatOptions): string {
  const iso = `${moment.replace(" ", "T")}.000Z`;
  const asIfUtc = new Date(iso);
  if (asIfUtc.toJSON() !== iso) return moment;
  return formats.date(locales(), asIfUtc, { ...format, timeZone: "UTC" });
}
