import { useQueryClient } from "@tanstack/react-query";
import { usePortal } from "../../bitrix24/PortalContext";
import { errorWords } from "../../i18n/error-words";
import { text } from "../../i18n/text";
import { useNews } from "../../ui/news";
import { registrationOf } from "../edit/queries";
import { restore } from "./deleted";

/** How to bring a deleted connector back, by the number it had, and to tell how that went. */
export function useRestore(): (id: number, title: string) => Promise<void> {
  const portal = usePortal();
  const client = useQueryClient();
  const tell = useNews();

  return async function bringBack(id, title) {
    const outcome = await restore(client, registrationOf(portal, client), id);
    if (outcome === null) return;
    if (outcome.kind === "registered") {
      const words = outcome.hadLogo ? "news.restored" : "news.restored.logo";
      tell(text(words, { title, id: String(outcome.id) }));
      return;
    }
    const { reason, remedy } = errorWords(outcome.error.code, outcome.error.status);
    const headline = outcome.kind === "refused" ? "news.notRestored" : "news.restoreUnclear";
    tell(`${text(headline, { title })} ${text(reason)} ${text(remedy)}`);
  };
}
