import {
  type FileProblem,
  type ImportEntry,
  largestFile,
  readTransfer,
} from "../../biconnector/export-file";

/** The connectors in a file that a person chose, or why there are none. Changes nothing and never throws. */
export async function readChosenFile(
  file: File,
): Promise<ImportEntry[] | FileProblem | "too-large" | "unreadable"> {
  if (file.size > largestFile) return "too-large";
  const content = await file.text().catch(() => null);
  return content === null ? "unreadable" : readTransfer(content);
}
