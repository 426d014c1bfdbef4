import type { ConnectorUse } from "../biconnector/connections";
import type { Connector, ConnectorColumn, ConnectorListView } from "../biconnector/connectors";
import { text } from "../i18n/text";
import styles from "./ConnectorTable.module.css";
import { usePagesInSight } from "./pages-in-sight";
import type { ConnectorPage } from "./queries";
import { SortHeader } from "./SortHeader";
import { TablePage } from "./TablePage";

/**
 * The connectors read so far. Only the pages in sight and their neighbours have rows in the document.
 *
 * @param props.isStale what is shown belongs to an earlier search or order
 */
export function ConnectorTable(props: {
  pages: ConnectorPage[];
  view: ConnectorListView;
  isStale: boolean;
  onOrder: (orderBy: ConnectorColumn) => void;
  onDelete: (connector: Connector, use: ConnectorUse["kind"]) => void;
}) {
  const { pages, view, onOrder } = props;
  const { onSight, roomFor } = usePagesInSight();
  let position = 1;

  return (
    <table
      className={styles.table}
      aria-label={text("page.title")}
      aria-rowcount={-1}
      aria-busy={props.isStale}
    >
      <thead>
        <tr className={styles.header}>
          <SortHeader column="title" view={view} onOrder={onOrder}>
            {text("column.connector")}
          </SortHeader>
          <th scope="col" className={styles.use}>
            {text("column.connections")}
          </th>
          <SortHeader column="dateCreate" view={view} onOrder={onOrder}>
            {text("column.created")}
          </SortHeader>
          <SortHeader column="sort" view={view} onOrder={onOrder}>
            {text("column.sort")}
          </SortHeader>
          <th scope="col">
            <span className="visually-hidden">{text("column.actions")}</span>
          </th>
        </tr>
      </thead>
      {pages.map((page, index) => {
        const firstPosition = position;
        position += page.connectors.length;
        return (
          <TablePage
            key={page.ids[0] ?? "none"}
            page={page}
            firstPosition={firstPosition}
            index={index}
            room={roomFor(index)}
            onSight={onSight}
            onDelete={props.onDelete}
          />
        );
      })}
    </table>
  );
}
