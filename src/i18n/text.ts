import { i18n } from "@lingui/core";
import { languageTag } from "./language";
import type later from "./later/en.json";
import type english from "./locales/en.json";
import { messages } from "./locales/en.json?lingui";

/** The name of a sentence in the catalogues. */
export type MessageId = keyof typeof english | keyof typeof later;

i18n.loadAndActivate({ locale: "en", messages });

let formats = formatsFor("en");

/**
 * Makes dates and numbers those of the portal's language.
 *
 * @param portalLanguage one of the SDK's `B24LangList` codes
 */
export function setLanguage(portalLanguage: string): void {
  formats = formatsFor(languageTag(portalLanguage));
}

/** A sentence of the catalogue, with its placeholders filled. */
export function text(id: MessageId, values: Record<string, string | number> = {}): string {
  return i18n._(id, values);
}

/** The date of a portal moment (`YYYY-MM-DD HH:MM:SS`, no zone), in the person's format. */
export function dateText(moment: string): string {
  return formats.date.format(asIfUtc(moment));
}

/** Date and time of a portal moment, as the portal wrote it, in the person's format. */
export function dateTimeText(moment: string): string {
  return formats.dateTime.format(asIfUtc(moment));
}

/** A number in the person's format. */
export function numberText(number: number): string {
  return formats.number.format(number);
}

/** A share from 0 to 1 as a percentage. */
export function percentText(share: number): string {
  return formats.percent.format(share);
}

/** Compares two titles as a person of this language would sort them. */
export function compareTexts(one: string, other: string): number {
  return formats.order.compare(one, other);
}

/** The portal names no zone, so none may shift its dates: they are read and shown in the same one. */
function asIfUtc(moment: string): Date {
  return new Date(`${moment.replace(" ", "T")}Z`);
}

function formatsFor(tag: string) {
  return {
    date: new Intl.DateTimeFormat(tag, { dateStyle: "medium", timeZone: "UTC" }),
    dateTime: new Intl.DateTimeFormat(tag, {
      dateStyle: "long",
      timeStyle: "short",
      timeZone: "UTC",
    }),
    number: new Intl.NumberFormat(tag),
    percent: new Intl.NumberFormat(tag, { style: "percent" }),
    order: new Intl.Collator(tag, { numeric: true }),
  };
}
