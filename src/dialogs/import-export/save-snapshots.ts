import { writeTransfer } from "../../biconnector/export-file";
import type { Snapshot } from "../../biconnector/snapshots";
import { saveFile } from "../../ui/save-file";

/** Hands connectors out as a file that can be imported again. */
export function saveSnapshots(snapshots: Snapshot[]): void {
  const content = writeTransfer(snapshots.map(({ fields }) => fields));
  saveFile("connectors.json", "application/json", content);
}
