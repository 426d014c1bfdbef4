import { usePortal } from "../../bitrix24/PortalContext";
import { errorText } from "../../i18n/error-text";
import { text } from "../../i18n/text";
import { useRegisterConnector } from "../../queries/mutations";
import { useToast } from "../../ui/use-toast";
import { restore } from "./deleted";

/** How to bring a deleted connector back, by the number it had, and to tell how that went. */
export function useRestore(): (id: number, title: string) => Promise<void> {
  const portal = usePortal();
  const { mutateAsync: register } = useRegisterConnector();
  const showToast = useToast();

  return async function bringBack(id, title) {
    const outcome = await restore(portal, register, id);
    if (outcome === null) return;
    if (outcome.kind === "registered") {
      const words = outcome.hadLogo ? "toast.restored" : "toast.restored.logo";
      showToast(text(words, { title, id: String(outcome.id) }));
      return;
    }
    const headline = outcome.kind === "refused" ? "toast.notRestored" : "toast.restoreUnclear";
    showToast(`${text(headline, { title })} ${errorText(outcome.error)}`);
  };
}
