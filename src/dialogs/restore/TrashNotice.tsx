import { unknownMethod } from "../../biconnector/trash-option";
import { errorText } from "../../i18n/error-text";
import { text } from "../../i18n/text";
import { type Keeping, useTrash } from "../../queries/trash-store";
import { Notice } from "../../ui/Notice";
import styles from "./TrashDialog.module.css";

/** Says how long the trash is kept, and what stands in the way of that. @param props.reading how reading it goes */
export function TrashNotice({ reading }: { reading: "pending" | "error" | "success" }) {
  const { list, keeping, stored } = useTrash();
  const isKept = keeping.kind === "kept" || (stored !== null && stored.entries.length > 0);
  const isEmpty = list.length === 0;
  return (
    <>
      {keeping.kind !== "kept" && reading !== "error" && (
        <Notice tone="warning" role="status">
          <p>
            {text("deleted.notStored")} {reasonOf(keeping)}
          </p>
        </Notice>
      )}
      {/* It stays, so that what it says next is read out. */}
      <p className={styles.words} role="status">
        {isEmpty && reading === "pending" && text("deleted.reading")}
        {isEmpty && reading === "success" && keeping.kind !== "closed" && text("deleted.empty")}
      </p>
      {!isEmpty && (
        <p className={styles.words}>{text(isKept ? "deleted.hint" : "deleted.hint.untilLeft")}</p>
      )}
    </>
  );
}

/** Of a portal that does not know how to keep anything nothing else can be said: its usual words are about connectors. */
function reasonOf(keeping: Exclude<Keeping, { kind: "kept" }>): string {
  if (keeping.kind === "closed") return text("deleted.newer");
  return keeping.error.code === unknownMethod ? "" : errorText(keeping.error);
}
