import type { Registered } from "../../biconnector/registration";
import { usePortal } from "../../bitrix24/PortalContext";
import { errorText } from "../../i18n/error-text";
import { text } from "../../i18n/text";
import { useRegisterConnector } from "../../queries/registrations";
import { useToast } from "../../ui/use-toast";
import { registeredText } from "../registered-text";
import { restore } from "./deleted";

/** How to bring a deleted connector back, by the number it had, and to tell how that went. */
export function useRestore(): (id: number, title: string) => Promise<void> {
  const portal = usePortal();
  const { mutateAsync: register } = useRegisterConnector();
  const showToast = useToast();

  return async function bringBack(id, title) {
    const tellBack = (end: Registered & { hadLogo: boolean }) =>
      showToast(registeredText(end.hadLogo ? "toast.restored" : "toast.restored.logo", title, end));
    const outcome = await restore(portal, register, id, tellBack);
    if (outcome === null) return;
    if (outcome.kind === "registered") return tellBack(outcome);
    const headline = outcome.kind === "refused" ? "toast.notRestored" : "toast.restoreUnclear";
    showToast(`${text(headline, { title })} ${errorText(outcome.error)}`);
  };
}
