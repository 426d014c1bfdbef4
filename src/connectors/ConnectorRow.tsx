import type { ConnectorUse } from "../biconnector/connections";
import type { Connector } from "../biconnector/connectors";
import { UseLabel } from "../connections/UseLabel";
import { dateText, dateTimeText, numberText, text } from "../i18n/text";
import { TrashIcon } from "../ui/icons";
import { ConnectorLogo } from "./ConnectorLogo";
import styles from "./ConnectorRow.module.css";

/** A connector that the person wants to delete. */
export interface DeletionWish {
  connector: Connector;
  /** What its row says of its connections. */
  use: ConnectorUse["kind"];
  /** The ids of the rows around it, those that should have the focus after it first. */
  neighbours: number[];
}

/** The page's id of a connector's delete button, where the focus goes and comes back to. */
export function deleteButtonId(connectorId: number): string {
  return `delete-${connectorId}`;
}

/**
 * One connector.
 *
 * @param props.use undefined while its connections are being counted
 * @param props.position its place in the whole list, from 1
 */
export function ConnectorRow(props: {
  connector: Connector;
  use: ConnectorUse | undefined;
  position: number;
  onDelete: (connector: Connector, use: ConnectorUse["kind"]) => void;
}) {
  const { connector, use } = props;
  return (
    <tr className={styles.row} aria-rowindex={props.position + 1}>
      <th scope="row" className={styles.connector}>
        <div className={styles.identity}>
          <ConnectorLogo logo={connector.logo} title={connector.title} />
          <div className={styles.words}>
            <p className={styles.title} title={connector.title}>
              <bdi>{connector.title}</bdi>
            </p>
            {connector.description && (
              <p className={styles.description} title={connector.description}>
                <bdi>{connector.description}</bdi>
              </p>
            )}
          </div>
        </div>
      </th>
      <td className={styles.use}>
        <UseLabel use={use} />
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
        <button
          type="button"
          id={deleteButtonId(connector.id)}
          className={styles.delete}
          aria-label={text("row.delete", { title: connector.title })}
          title={text("row.deleteHint")}
          onClick={() => props.onDelete(connector, use?.kind ?? "unknown")}
        >
          <TrashIcon />
        </button>
      </td>
    </tr>
  );
}
