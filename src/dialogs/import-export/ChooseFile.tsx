import { useState } from "react";
import {
  type FileProblem,
  type ImportEntry,
  largestFile,
  mostEntries,
  readTransfer,
} from "../../biconnector/transfer-file";
import { numberText } from "../../i18n/formats";
import { text } from "../../i18n/text";
import { Actions } from "../../ui/ActionRow";
import { Waiting } from "../../ui/dialog-stages";
import { FileButton } from "../../ui/FileButton";
import { focusOnMount } from "../../ui/focus";
import { firstFocus } from "../../ui/Modal";
import { Notice } from "../../ui/Notice";
import styles from "./ImportExport.module.css";
import { useDroppedFile } from "./use-dropped-file";

/** Asks for a file, which may be dropped on the frame as well, and says what is wrong with one that cannot be used. */
export function ChooseFile(props: { onChosen: (entries: ImportEntry[]) => void }) {
  const [problem, setProblem] = useState<string | null>(null);
  const [isReading, setIsReading] = useState(false);

  async function take(file: File) {
    setIsReading(true);
    const found = await readChosenFile(file);
    setIsReading(false);
    if (typeof found !== "string") props.onChosen(found);
    else setProblem(text(`import.problem.${found}`, { most: numberText(mostEntries) }));
  }

  useDroppedFile((file) => {
    if (!isReading) void take(file);
  });

  if (isReading) return <Waiting label={text("export.reading")} />;
  return (
    <>
      <p className={styles.words}>{text("import.hint")}</p>
      {problem && (
        <Notice tone="error" role="alert">
          <p>{problem}</p>
        </Notice>
      )}
      <FileButton
        {...firstFocus}
        ref={problem ? focusOnMount : undefined}
        label={text("action.chooseFile")}
        look="primary"
        accept="application/json,.json"
        onChosen={take}
      />
      <Actions />
    </>
  );
}

/** The connectors in a file that a person chose, or why there are none. Changes nothing and never throws. */
async function readChosenFile(
  file: File,
): Promise<ImportEntry[] | FileProblem | "too-large" | "unreadable"> {
  if (file.size > largestFile) return "too-large";
  const content = await file.arrayBuffer().catch(() => null);
  return content === null ? "unreadable" : readTransfer(new Uint8Array(content));
}
