import { memo } from "react";
import type { Connector } from "../biconnector/connectors";
import type { ConnectorUse } from "../biconnector/uses";
import { UseLabel } from "../connections/UseLabel";
import { dateText, dateTimeText, numberText } from "../i18n/formats";
import { type MessageId, text } from "../i18n/text";
import { Checkbox } from "../ui/Checkbox";
import { IconButton } from "../ui/IconButton";
import { TrashIcon } from "../ui/icons";
import type { MenuItem } from "../ui/Menu";
import { ConnectorLogo } from "./ConnectorLogo";
import styles from "./ConnectorRow.module.css";
import { MenuButton } from "./MenuButton";
import { onRowKey } from "./row-keys";
import { deleteButtonId, menuButtonId, type Task, useButtonId } from "./task";

/** What can be begun from a row. */
export interface RowActions {
  onSelect: (id: number, isRange: boolean) => void;
  onDelete: (connector: Connector, use: ConnectorUse["kind"]) => void;
  onConnections: (connector: Connector) => void;
  /** Anything that the row's menu offers. */
  onTask: (task: Task, connectorId: number) => void;
}

/**
 * One connector.
 *
 * @param props.use undefined while its connections are being counted
 * @param props.position its place in the whole list, from 1
 * @param props.actions must not change as long as it does the same, or all rows are made anew
 */
export const ConnectorRow = memo(function ConnectorRow(props: {
  connector: Connector;
  use: ConnectorUse | undefined;
  position: number;
  isSelected: boolean;
  actions: RowActions;
}) {
  const { connector, use, actions } = props;
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
          <ConnectorLogo logo={connector.logo} title={connector.title} />
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
      <td className={styles.use}>
        <UseLabel
          use={use}
          id={useButtonId(connector.id)}
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
          onClick={() => actions.onDelete(connector, use?.kind ?? "unknown")}
        >
          <TrashIcon />
        </IconButton>
      </td>
    </tr>
  );
});

function menuOf(connector: Connector, actions: RowActions): MenuItem[] {
  const { id } = connector;
  const item = (label: MessageId, task: Task) => ({
    label: text(label),
    onSelect: () => actions.onTask(task, id),
  });
  return [
    item("menu.details", { kind: "details", connector }),
    item("menu.connections", { kind: "connections", connector }),
    item("menu.edit", { kind: "edit", connector }),
    item("menu.copy", { kind: "copy", connector }),
    item("menu.export", { kind: "export", ids: [id] }),
  ];
}
