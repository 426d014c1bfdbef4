import type { Table } from "../../biconnector/tables";
import { Bdi } from "../../i18n/bidi";
import { text } from "../../i18n/text";
import type { Reading } from "../../queries/use-contents";
import styles from "./TablesOf.module.css";

/** How many tables are read through a connection; their names on demand. */
export function TablesOf({ tables }: { tables: Reading<Table[]> }) {
  switch (tables.kind) {
    case "reading":
      return <span className={styles.quiet}>{text("tables.reading")}</span>;
    case "unreadable":
      return <span className={styles.quiet}>{text("tables.unreadable")}</span>;
    case "read":
      if (tables.data.length === 0) {
        return <span className={styles.quiet}>{text("tables.none")}</span>;
      }
      return (
        <details className={styles.tables}>
          <summary>{text("count.tables", { count: tables.data.length })}</summary>
          <TableNames tables={tables.data} />
        </details>
      );
  }
}

/** How many tables are named before their page in the portal is the better place for them. */
const mostNamed = 50;

/** Not every browser lets the keyboard into what scrolls by itself. */
function letKeysScroll(list: HTMLElement | null): void {
  if (list && list.scrollHeight > list.clientHeight) list.tabIndex = 0;
}

/** Tables by name. */
export function TableNames({ tables }: { tables: Table[] }) {
  const others = tables.length - mostNamed;
  return (
    <ul className={styles.names} aria-label={text("name.tables")} ref={letKeysScroll}>
      {tables.slice(0, mostNamed).map(({ id, name }) => (
        <li key={id}>
          <Bdi>{name || text("tables.untitled", { id })}</Bdi>
        </li>
      ))}
      {others > 0 && <li className={styles.quiet}>{text("bulkDelete.more", { count: others })}</li>}
    </ul>
  );
}
