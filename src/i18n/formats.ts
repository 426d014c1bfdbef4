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

/**
 * What finds words in texts whatever their case, by the rules of the person's language and by the common ones: in
 * Turkish the small letter of “I” is “ı”, and a title may be English all the same.
 */
export function searchFor(words: string): (text: string) => boolean {
  const foldings = [
    (text: string) => text.normalize().toLowerCase(),
    (text: string) => text.normalize().toLocaleLowerCase(i18n.locales),
  ].map((fold) => [fold, fold(words)] as const);
  return (text) => foldings.some(([fold, sought]) => fold(text).includes(sought));
}

/** The first letter of a title as a capital, as its language writes it; empty for no title. */
export function initialOf(title: string): string {
  const visible = title.replace(/^[\s\p{Cc}\p{Default_Ignorable_Code_Point}]+/u, "");
  const [first] = new Intl.Segmenter(i18n.locales).segment(visible);
  return first?.segment.toLocaleUpperCase(i18n.locales) ?? "";
}

/** Chromium knows neither dates nor numbers of Kazakh. Where no month is named they are the same in Russian. */
export function isBorrowed(): boolean {
  return i18n.locale === "kz";
}

/** What to format with: a name of the person's language, or of one that it borrows from. */
export function locales() {
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
