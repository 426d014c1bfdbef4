import type { Context } from "../context.ts";
import { MethodError } from "../method-error.ts";

/** Refusals that only their text tells apart from others. The portal has it translated (docs/platform.md#deleting-a-connection). */
const texts = {
  connection: {
    en: "Cannot delete source. Delete all related datasets first.",
    de: "Die Quelle kann nicht gelöscht werden. Löschen Sie zuerst alle verknüpften Datensätze.",
    ru: "Невозможно удалить источник. Сначала удалите все связанные наборы данных.",
  },
  table: {
    en: "Cannot delete table. Delete the dataset built on it first.",
    de: "Die Tabelle kann nicht gelöscht werden. Löschen Sie zuerst den Datensatz dazu.",
    ru: "Невозможно удалить таблицу. Сначала удалите набор данных на её основе.",
  },
} as const;

/** The refusal to delete what others depend on, in the portal's language or, where it has no words of it here, English. */
export function kept(what: keyof typeof texts, { lang }: Context): MethodError {
  const words = texts[what];
  return new MethodError("BX_ERROR", lang === "de" || lang === "ru" ? words[lang] : words.en);
}
