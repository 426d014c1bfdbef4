import type { Registered, Registration } from "../../biconnector/registration";
import { keyOf } from "../../biconnector/trash";
import { usePortal } from "../../bitrix24/PortalContext";
import type { Portal } from "../../bitrix24/portal";
import type { PortalError } from "../../bitrix24/portal-error";
import { text } from "../../i18n/text";
import { useGoToRow } from "../../lazy/open-dialog";
import { useRegisterConnector, type Wish } from "../../queries/registrations";
import { syncTrash } from "../../queries/trash";
import { type DeletedConnector, storeOf } from "../../queries/trash-store";
import { useToast } from "../../ui/use-toast";
import { type NamedConnector, useConnectorName } from "../connector-name";
import { failureText } from "../failure-text";
import { registeredText } from "../registered-text";

/** Whether this one can be brought back now. */
export function isRestorable({ state }: DeletedConnector): boolean {
  return state.kind !== "coming-back" && state.kind !== "back";
}

/**
 * Whether the person has done something else since this was called: then the focus is theirs. What is done in a dialog
 * counts for nothing, as the focus stays there until it is closed.
 */
function watchActs(): () => boolean {
  let hasActed = false;
  const stop = new AbortController();
  const act = (event: Event) => {
    // The keys that asked for it may still be held.
    if (event instanceof KeyboardEvent && event.repeat) return;
    if (event.target instanceof Element && event.target.closest("[aria-modal]")) return;
    hasActed = true;
    stop.abort();
  };
  for (const kind of ["keydown", "pointerdown"]) {
    window.addEventListener(kind, act, { capture: true, signal: stop.signal });
  }
  return () => {
    stop.abort();
    return hasActed;
  };
}

/** Whether it has a logo of its own, not one of ours: it may have had none, or there was no room to keep it. */
interface Restored {
  hasLogo: boolean;
}

/**
 * Registers a deleted connector again, once, however often it is asked for. Never rejects.
 *
 * @param isMeant whether an entry of the trash is the one
 * @param register registers a connector, and never rejects
 * @param onFound called when it turns out to be back after an unclear end
 * @returns what became of it; `back` when it is back or coming back already, `elsewhere` when it is not in the trash
 */
async function restore(
  portal: Portal,
  isMeant: (deleted: DeletedConnector) => boolean,
  register: (wish: Wish) => Promise<Registration>,
  onFound: (end: Registered & Restored) => void,
): Promise<(Registration & Restored) | "back" | "elsewhere"> {
  const store = storeOf(portal);
  const deleted = store.view.list.find(isMeant);
  if (!deleted) return "elsewhere";
  if (!isRestorable(deleted)) return "back";
  const { entry, state } = deleted;
  const { fields } = entry;

  function takeOut(end: Registered) {
    store.setState(entry, { kind: "back", end });
    void syncTrash(portal);
  }

  store.setState(entry, { kind: "coming-back" });
  const hasLogo = fields.logo.trim() !== "";
  const outcome = await register({
    fields,
    earlier: state.kind === "unclear" ? state : undefined,
    onFound(end) {
      takeOut(end);
      onFound({ ...end, hasLogo });
    },
  });
  if (outcome.kind === "registered") takeOut(outcome);
  else store.setState(entry, outcome);
  return { ...outcome, hasLogo };
}

/**
 * How to restore a deleted connector, given what it was, and to tell how that went. The focus goes to its row.
 * Its `key` in the trash is needed where another one may have had its number.
 *
 * @returns the error with which the portal turned it away, or null
 */
export function useRestore(): (
  connector: NamedConnector,
  key?: string,
) => Promise<PortalError | null> {
  const portal = usePortal();
  const { mutateAsync: register } = useRegisterConnector();
  const showToast = useToast();
  const nameOf = useConnectorName();
  const goToRow = useGoToRow();

  return async function bringBack({ id, title }, key) {
    const isMeant = ({ entry }: DeletedConnector) => (key ? keyOf(entry) === key : entry.id === id);
    const tellBack = (end: Registered & Restored) =>
      showToast(registeredText(end.hasLogo ? "toast.restored" : "toast.restored.logo", title, end));
    const hasGoneOn = watchActs();
    const outcome = await restore(portal, isMeant, register, tellBack);
    const name = nameOf({ id, title });
    if (outcome === "elsewhere") showToast(text("toast.notInTrash", { title: name }));
    if (typeof outcome === "string") return null;
    if (outcome.kind === "registered") {
      if (!hasGoneOn()) goToRow(outcome.id);
      tellBack(outcome);
      return null;
    }
    const headline = outcome.kind === "refused" ? "toast.notRestored" : "toast.restoreUnclear";
    showToast(failureText(text(headline, { title: name }), outcome.error));
    return outcome.error;
  };
}
