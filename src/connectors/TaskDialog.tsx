import { ConnectionsPanel } from "../connections/ConnectionsPanel";
import { ConnectorDeletion } from "./ConnectorDeletion";
import { DetailsPanel } from "./details/DetailsPanel";
import { EditPanel } from "./edit/EditPanel";
import { KeysDialog } from "./keys/KeysDialog";
import { RemovalDialog } from "./remove/RemovalDialog";
import type { Task } from "./task";
import { ExportDialog } from "./transfer/ExportDialog";
import { ImportDialog } from "./transfer/ImportDialog";
import { DeletedDialog } from "./undo/DeletedDialog";

/**
 * The dialog in which a task goes on.
 *
 * @param props.onTask called when it leads to another task
 * @param props.onEnd called when it is done or given up
 * @param props.onClosed called after its dialog has left the page: the time to move the focus
 */
export function TaskDialog(props: {
  task: Task;
  onTask: (next: Task) => void;
  onEnd: () => void;
  onClosed: () => void;
}) {
  const { task, onTask, onEnd, onClosed } = props;
  switch (task.kind) {
    case "delete":
      return (
        <ConnectorDeletion
          connector={task.connector}
          use={task.use}
          onCleanUp={() => onTask({ kind: "remove", connectors: [task.connector], cleansUp: true })}
          onEnd={onEnd}
          onClosed={onClosed}
        />
      );
    case "connections":
      return <ConnectionsPanel connector={task.connector} onClose={onEnd} onClosed={onClosed} />;
    case "remove":
      return (
        <RemovalDialog
          connectors={task.connectors}
          cleansUp={task.cleansUp}
          onDeleted={() => onTask({ kind: "deleted" })}
          onEnd={onEnd}
          onClosed={onClosed}
        />
      );
    case "register":
    case "edit":
    case "copy":
      return <EditPanel purpose={task} onEnd={onEnd} onClosed={onClosed} />;
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
      return <KeysDialog onEnd={onEnd} onClosed={onClosed} />;
    case "deleted":
      return <DeletedDialog onEnd={onEnd} onClosed={onClosed} />;
  }
}
