import type { Dialog } from "../lazy/dialog";
import { BulkDeleteDialog } from "./bulk-delete/BulkDeleteDialog";
import { ConnectionsPanel } from "./connections/ConnectionsPanel";
import { DeleteConnector } from "./delete/DeleteConnector";
import { DetailsPanel } from "./details/DetailsPanel";
import { FormPanel } from "./form/FormPanel";
import { ExportDialog } from "./import-export/ExportDialog";
import { ImportDialog } from "./import-export/ImportDialog";
import { DeletedDialog } from "./restore/DeletedDialog";
import { ShortcutsDialog } from "./shortcuts/ShortcutsDialog";

/**
 * The dialog in which a task goes on.
 *
 * @param props.onTask called when it leads to another task
 * @param props.onEnd called when it is done or given up
 * @param props.onClosed called after its dialog has left the page: the time to move the focus
 */
export function DialogHost(props: {
  task: Dialog;
  onTask: (next: Dialog) => void;
  onEnd: () => void;
  onClosed: () => void;
}) {
  const { task, onTask, onEnd, onClosed } = props;
  switch (task.kind) {
    case "delete":
      return (
        <DeleteConnector
          connector={task.connector}
          usage={task.usage}
          onCleanUp={() => onTask({ kind: "remove", connectors: [task.connector], cleansUp: true })}
          onEnd={onEnd}
          onClosed={onClosed}
        />
      );
    case "connections":
      return <ConnectionsPanel connector={task.connector} onClose={onEnd} onClosed={onClosed} />;
    case "remove":
      return (
        <BulkDeleteDialog
          connectors={task.connectors}
          cleansUp={task.cleansUp}
          onDeleted={() => onTask({ kind: "deleted" })}
          onEnd={onEnd}
          onClosed={onClosed}
        />
      );
    case "register":
    case "edit":
    case "duplicate":
      return <FormPanel purpose={task} onEnd={onEnd} onClosed={onClosed} />;
    case "details":
      return (
        <DetailsPanel
          connector={task.connector}
          onEdit={() => onTask({ kind: "edit", connector: task.connector })}
          onEnd={onEnd}
          onClosed={onClosed}
        />
      );
    case "export":
      return <ExportDialog ids={task.ids} onEnd={onEnd} onClosed={onClosed} />;
    case "import":
      return <ImportDialog onEnd={onEnd} onClosed={onClosed} />;
    case "keys":
      return <ShortcutsDialog onEnd={onEnd} onClosed={onClosed} />;
    case "deleted":
      return <DeletedDialog onEnd={onEnd} onClosed={onClosed} />;
  }
}
