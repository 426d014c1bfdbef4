import type { ReactNode } from "react";
import type { ConnectorColumn, ConnectorListView } from "../biconnector/connectors";
import { OrderIcon } from "../ui/icons";
import { asColumnHeader } from "./roles";
import styles from "./SortHeader.module.css";

/** How a table is ordered, and how that is changed. */
export interface Ordering {
  view: ConnectorListView;
  onOrder: (orderBy: ConnectorColumn) => void;
}

/**
 * The head of a column that the list can be ordered by; pressed again, it turns the order round.
 *
 * @param props.ordering null where the order is not the person's to choose
 */
export function SortHeader(props: {
  column: ConnectorColumn;
  ordering: Ordering | null;
  children: ReactNode;
}) {
  const { column, ordering, children } = props;
  if (!ordering) {
    return (
      <th {...asColumnHeader} scope="col">
        {children}
      </th>
    );
  }

  const { direction, orderBy } = ordering.view;
  const isChosen = orderBy === column;
  const order = direction === "ASC" ? "ascending" : "descending";
  return (
    <th {...asColumnHeader} scope="col" aria-sort={isChosen ? order : "none"}>
      <button
        type="button"
        className={styles.button}
        data-chosen={isChosen}
        onClick={() => ordering.onOrder(column)}
      >
        {children}
        {isChosen && <OrderIcon direction={direction} />}
      </button>
    </th>
  );
}
