import { ConnectionsPanel } from "../connections/ConnectionsPanel";
import { ConnectorDeletion } from "./ConnectorDeletion";
import { RemovalDialog } from "./remove/RemovalDialog";
import type { Task } from "./task";

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
          onEnd={onEnd}
          onClosed={onClosed}
        />
      );
  }
}
