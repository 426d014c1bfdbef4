import { text } from "../i18n/text";
import type { ConnectorPage } from "../queries/connectors";
import { Checkbox } from "../ui/Checkbox";
import styles from "./ConnectorTable.module.css";
import { RowFailure } from "./ListFailure";
import { asCell, asColumnHeader, asRow, asRowGroup, asTable } from "./roles";
import { type Ordering, SortHeader } from "./SortHeader";
import { TablePage } from "./TablePage";
import type { Selection } from "./use-selection";
import { useWindowing } from "./windowing";

/**
 * The connectors read so far. Only the pages in sight and their neighbours have rows in the document. Rows that name no
 * connector come last.
 *
 * @param props.mostRows of a page to make for now, if not all; see TablePage
 * @param props.isStale what is shown belongs to an earlier search or order
 * @param props.ordering null where the order is not the person's to choose
 */
export function ConnectorTable(props: {
  label: string;
  pages: ConnectorPage[];
  mostRows?: number;
  isStale: boolean;
  ordering: Ordering | null;
  selection: Selection;
}) {
  const { pages, ordering, selection } = props;
  const { onSight, roomFor, isPrinted } = useWindowing();
  const ids = pages.flatMap((page) => page.connectors.map(({ id }) => id));
  const picked = ids.filter((id) => selection.ids.has(id)).length;
  // The portal may send one with more than one page.
  const unreadable = new Map(pages.flatMap((page) => page.unreadable));
  let position = 1;

  return (
    <table
      {...asTable}
      className={styles.table}
      aria-label={props.label}
      aria-rowcount={-1}
      aria-busy={props.isStale}
    >
      <thead {...asRowGroup}>
        <tr {...asRow} className={styles.header}>
          <td {...asCell} className={styles.select}>
            <Checkbox
              label={text("column.select")}
              isChecked={picked > 0 && picked === ids.length}
              isMixed={picked > 0 && picked < ids.length}
              onToggle={() => selection.toggleAll(ids)}
            />
          </td>
          <SortHeader column="title" ordering={ordering}>
            {text("column.connector")}
          </SortHeader>
          <th {...asColumnHeader} scope="col" className={styles.usage}>
            {text("name.connections")}
          </th>
          <SortHeader column="dateCreate" ordering={ordering}>
            {text("column.created")}
          </SortHeader>
          <SortHeader column="sort" ordering={ordering}>
            {text("field.sort")}
          </SortHeader>
          <th {...asColumnHeader} scope="col">
            <span className="visually-hidden">{text("column.actions")}</span>
          </th>
        </tr>
      </thead>
      {pages.map((page, index) => {
        const firstPosition = position;
        position += page.connectors.length;
        return (
          <TablePage
            // Not what is on it: a row that comes before it would have all of them made anew.
            key={index}
            page={page}
            firstPosition={firstPosition}
            index={index}
            room={roomFor(index, page.connectors.length)}
            mostRows={props.mostRows ?? Infinity}
            isPrinted={isPrinted}
            selected={selection.ids}
            onSight={onSight}
            onSelect={selection.toggle}
          />
        );
      })}
      <tbody>
        {[...unreadable].map(([row, title]) => (
          <RowFailure key={row} title={title} />
        ))}
      </tbody>
    </table>
  );
}
