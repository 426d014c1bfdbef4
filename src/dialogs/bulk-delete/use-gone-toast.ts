import type { BulkResult } from "../../biconnector/bulk-delete";
import { numberText } from "../../i18n/formats";
import { text } from "../../i18n/text";
import { useOpenDialog } from "../../lazy/open-dialog";
import { isModalOpen } from "../../ui/Modal";
import { useToast } from "../../ui/use-toast";

/** How to tell, without the dialog, what turned out to be gone after an unclear end. */
export function useGoneToast(): (gone: BulkResult[]) => void {
  const showToast = useToast();
  const open = useOpenDialog();

  return (gone) => {
    const restore = {
      label: text("results.restore"),
      onPress: () => (isModalOpen() ? showToast(wordsFor(gone)) : open({ kind: "deleted" })),
    };
    // A dialog may hold what was typed, or work that is under way. The trash keeps what is gone.
    const isRestorable = gone.some(({ snapshot }) => snapshot) && !isModalOpen();
    showToast(wordsFor(gone), isRestorable ? restore : undefined);
  };
}

function wordsFor([first, ...others]: BulkResult[]): string {
  if (first?.item.level === "connector" && others.length === 0) {
    return text("delete.connector.deleted", { title: first.item.title });
  }
  return `${text("results.group.deleted")} ${numberText(1 + others.length)}`;
}
