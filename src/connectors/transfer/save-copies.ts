import type { ConnectorCopy } from "../../biconnector/copies";
import { writeTransfer } from "../../biconnector/transfer";
import { saveFile } from "../../ui/save-file";

/** Hands connectors out as a file that can be imported again. */
export function saveCopies(copies: ConnectorCopy[]): void {
  const content = writeTransfer(copies.map(({ fields }) => fields));
  saveFile("connectors.json", "application/json", content);
}
