import { useQueryClient } from "@tanstack/react-query";
import { usePortal } from "../../bitrix24/PortalContext";
import { errorWords } from "../../i18n/error-text";
import { text } from "../../i18n/text";
import { registrationOf } from "../../queries/form";
import { useToast } from "../../ui/use-toast";
import { restore } from "./deleted";

/** How to bring a deleted connector back, by the number it had, and to tell how that went. */
export function useRestore(): (id: number, title: string) => Promise<void> {
  const portal = usePortal();
  const client = useQueryClient();
  const showToast = useToast();

  return async function bringBack(id, title) {
    const outcome = await restore(client, registrationOf(portal, client), id);
    if (outcome === null) return;
    if (outcome.kind === "registered") {
      const words = outcome.hadLogo ? "toast.restored" : "toast.restored.logo";
      showToast(text(words, { title, id: String(outcome.id) }));
      return;
    }
    const { reason, remedy } = errorWords(outcome.error.code, outcome.error.status);
    const headline = outcome.kind === "refused" ? "toast.notRestored" : "toast.restoreUnclear";
    showToast(`${text(headline, { title })} ${text(reason)} ${text(remedy)}`);
  };
}
