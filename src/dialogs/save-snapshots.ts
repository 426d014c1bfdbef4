import type { Snapshot } from "../biconnector/snapshots";
import { writeTransfers } from "../biconnector/transfer-file";
import { saveFile } from "../ui/save-file";

/** Hands connectors out as a file that can be imported again, or as several where one would be too large for that. */
export function saveSnapshots(snapshots: Pick<Snapshot, "fields">[]): void {
  const contents = writeTransfers(snapshots.map(({ fields }) => fields));
  for (const [index, content] of contents.entries()) {
    const name = contents.length > 1 ? `connectors-${index + 1}.json` : "connectors.json";
    saveFile(name, "application/json", content);
  }
}
