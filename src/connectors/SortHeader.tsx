import type { ReactNode } from "react";
import type { ConnectorColumn, ConnectorListView } from "../biconnector/connectors";
import { OrderIcon } from "../ui/icons";
import styles from "./SortHeader.module.css";

/** The head of a column that the list can be ordered by; pressed again, it turns the order round. */
export function SortHeader(props: {
  column: ConnectorColumn;
  view: ConnectorListView;
  onOrder: (orderBy: ConnectorColumn) => void;
  children: ReactNode;
}) {
  const { direction, orderBy } = props.view;
  const isChosen = orderBy === props.column;
  const order = direction === "ASC" ? "ascending" : "descending";
  return (
    <th scope="col" aria-sort={isChosen ? order : "none"}>
      <button
        type="button"
        className={styles.button}
        data-chosen={isChosen}
        onClick={() => props.onOrder(props.column)}
      >
        {props.children}
        {isChosen && <OrderIcon direction={direction} />}
      </button>
    </th>
  );
}
