import type { Registered, Registration } from "../../biconnector/registration";
import { keyOf } from "../../biconnector/trash";
import { usePortal } from "../../bitrix24/PortalContext";
import type { Portal } from "../../bitrix24/portal";
import { errorText } from "../../i18n/error-text";
import { text } from "../../i18n/text";
import { useGoToRow } from "../../lazy/open-dialog";
import { useRegisterConnector, type Wish } from "../../queries/registrations";
import { useToast } from "../../ui/use-toast";
import { type NamedConnector, useConnectorName } from "../connector-name";
import { registeredText } from "../registered-text";
import { syncTrash } from "./keeping";
import { type DeletedConnector, storeOf } from "./trash-store";

/** Whether this one can be brought back now. */
export function isRestorable({ state }: DeletedConnector): boolean {
  return state.kind !== "coming-back" && state.kind !== "back";
}

/** Whether it had a logo of its own, not one of ours. */
interface Restored {
  hadLogo: boolean;
}

/**
 * Registers a deleted connector again, once, however often it is asked for. Never rejects.
 *
 * @param isMeant whether an entry of the trash is the one
 * @param register registers a connector, and never rejects
 * @param onFound called when it turns out to be back after an unclear end
 * @returns what became of it, or null when it is back or coming back already
 */
async function restore(
  portal: Portal,
  isMeant: (deleted: DeletedConnector) => boolean,
  register: (wish: Wish) => Promise<Registration>,
  onFound: (end: Registered & Restored) => void,
): Promise<(Registration & Restored) | null> {
  const store = storeOf(portal);
  const deleted = store.view.list.find(isMeant);
  if (!deleted || !isRestorable(deleted)) return null;
  const { entry, state } = deleted;
  const { fields } = entry;

  function takeOut({ id }: Registered) {
    store.setState(entry, { kind: "back", id });
    void syncTrash(portal);
  }

  store.setState(entry, { kind: "coming-back" });
  const hadLogo = fields.logo.trim() !== "";
  const outcome = await register({
    fields,
    earlier: state.kind === "unclear" ? state : undefined,
    onFound(end) {
      takeOut(end);
      onFound({ ...end, hadLogo });
    },
  });
  if (outcome.kind === "registered") takeOut(outcome);
  else store.setState(entry, outcome);
  return { ...outcome, hadLogo };
}

/**
 * How to restore a deleted connector, given what it was, and to tell how that went. The focus goes to its row.
 * Its `key` in the trash is needed where another one may have had its number.
 */
export function useRestore(): (connector: NamedConnector, key?: string) => Promise<void> {
  const portal = usePortal();
  const { mutateAsync: register } = useRegisterConnector();
  const showToast = useToast();
  const nameOf = useConnectorName();
  const goToRow = useGoToRow();

  return async function bringBack({ id, title }, key) {
    const isMeant = ({ entry }: DeletedConnector) => (key ? keyOf(entry) === key : entry.id === id);
    const tellBack = (end: Registered & { hadLogo: boolean }) =>
      showToast(registeredText(end.hadLogo ? "toast.restored" : "toast.restored.logo", title, end));
    const outcome = await restore(portal, isMeant, register, tellBack);
    if (outcome === null) return;
    if (outcome.kind === "registered") {
      goToRow(outcome.id);
      return tellBack(outcome);
    }
    const headline = outcome.kind === "refused" ? "toast.notRestored" : "toast.restoreUnclear";
    showToast(`${text(headline, { title: nameOf({ id, title }) })} ${errorText(outcome.error)}`);
  };
}
