import { useState } from "react";
import {
  type FileProblem,
  type ImportEntry,
  largestFile,
  readTransfer,
} from "../../biconnector/export-file";
import { text } from "../../i18n/text";
import { ActionRow } from "../../ui/ActionRow";
import { FileButton } from "../../ui/FileButton";
import { CloseButton, firstFocus } from "../../ui/Modal";
import { Notice } from "../../ui/Notice";
import styles from "./ImportExport.module.css";

/** Asks for a file, and says what is wrong with one that cannot be used. */
export function ChooseFile(props: { onChosen: (entries: ImportEntry[]) => void }) {
  const [fault, setFault] = useState<string | null>(null);

  async function take(file: File) {
    const found = await readChosenFile(file);
    if (typeof found === "string") setFault(text(`import.fault.${found}`));
    else props.onChosen(found);
  }

  return (
    <>
      <p className={styles.words}>{text("import.hint")}</p>
      {fault && (
        <Notice tone="error" role="alert">
          <p>{fault}</p>
        </Notice>
      )}
      <FileButton
        {...firstFocus}
        label={text("action.chooseFile")}
        look="primary"
        accept="application/json,.json"
        onChosen={take}
      />
      <ActionRow>
        <CloseButton>{text("action.cancel")}</CloseButton>
      </ActionRow>
    </>
  );
}

/** The connectors in a file that a person chose, or why there are none. Changes nothing and never throws. */
async function readChosenFile(
  file: File,
): Promise<ImportEntry[] | FileProblem | "too-large" | "unreadable"> {
  if (file.size > largestFile) return "too-large";
  const content = await file.text().catch(() => null);
  return content === null ? "unreadable" : readTransfer(content);
}
