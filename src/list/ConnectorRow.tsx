import { memo } from "react";
import type { Connector } from "../biconnector/connectors";
import type { ConnectorUsage } from "../biconnector/usage";
import { dateText, dateTimeText, numberText } from "../i18n/formats";
import { type MessageId, text } from "../i18n/text";
import { type Dialog, deleteButtonId, menuButtonId, usageButtonId } from "../lazy/dialog";
import { Checkbox } from "../ui/Checkbox";
import { IconButton } from "../ui/IconButton";
import { TrashIcon } from "../ui/icons";
import { Logo } from "../ui/Logo";
import type { MenuItem } from "../ui/Menu";
import styles from "./ConnectorRow.module.css";
import { MenuButton } from "./MenuButton";
import { onRowKey } from "./row-keys";
import { UsageLabel } from "./UsageLabel";

/** What can be begun from a row. */
export interface RowActions {
  onSelect: (id: number, isRange: boolean) => void;
  onDelete: (connector: Connector, usage: ConnectorUsage["kind"]) => void;
  onConnections: (connector: Connector) => void;
  /** Anything that the row's menu offers. */
  onTask: (task: Dialog, connectorId: number) => void;
}

/**
 * One connector.
 *
 * @param props.usage undefined while its connections are being counted
 * @param props.position its place in the whole list, from 1
 * @param props.actions must not change as long as it does the same, or all rows are made anew
 */
export const ConnectorRow = memo(function ConnectorRow(props: {
  connector: Connector;
  usage: ConnectorUsage | undefined;
  position: number;
  isSelected: boolean;
  actions: RowActions;
}) {
  const { connector, usage, actions } = props;
  return (
    <tr
      className={styles.row}
      aria-rowindex={props.position + 1}
      data-selected={props.isSelected || undefined}
      onKeyDownCapture={(event) => onRowKey(event, connector.id)}
    >
      <td className={styles.select}>
        <Checkbox
          label={text("row.select", { title: connector.title })}
          isChecked={props.isSelected}
          onToggle={(withShift) => actions.onSelect(connector.id, withShift)}
        />
      </td>
      <th scope="row" className={styles.connector}>
        <div className={styles.identity}>
          <Logo logo={connector.logo} title={connector.title} />
          <div className={styles.words}>
            <p className={styles.title} title={connector.title} dir="auto">
              {connector.title}
            </p>
            {connector.description && (
              <p className={styles.description} title={connector.description} dir="auto">
                {connector.description}
              </p>
            )}
          </div>
        </div>
      </th>
      <td className={styles.usage}>
        <UsageLabel
          usage={usage}
          id={usageButtonId(connector.id)}
          title={connector.title}
          onOpen={() => actions.onConnections(connector)}
        />
      </td>
      <td className={styles.date}>
        {connector.createdAt && (
          <time
            dateTime={connector.createdAt.replace(" ", "T")}
            title={dateTimeText(connector.createdAt)}
          >
            <bdi>{dateText(connector.createdAt)}</bdi>
          </time>
        )}
      </td>
      <td className={styles.sort}>{connector.sort !== null && numberText(connector.sort)}</td>
      <td className={styles.actions}>
        <MenuButton
          id={menuButtonId(connector.id)}
          label={text("row.menu", { title: connector.title })}
          hint={text("row.menuHint")}
          items={() => menuOf(connector, actions)}
        />
        <IconButton
          id={deleteButtonId(connector.id)}
          label={text("row.delete", { title: connector.title })}
          hint={text("row.deleteHint")}
          isDangerous
          onClick={() => actions.onDelete(connector, usage?.kind ?? "unknown")}
        >
          <TrashIcon />
        </IconButton>
      </td>
    </tr>
  );
});

function menuOf(connector: Connector, actions: RowActions): MenuItem[] {
  const { id } = connector;
  const item = (label: MessageId, task: Dialog) => ({
    label: text(label),
    onSelect: () => actions.onTask(task, id),
  });
  return [
    item("menu.details", { kind: "details", connector }),
    item("name.connections", { kind: "connections", connector }),
    item("menu.edit", { kind: "edit", connector }),
    item("menu.duplicate", { kind: "duplicate", connector }),
    item("action.export", { kind: "export", ids: [id] }),
  ];
}
