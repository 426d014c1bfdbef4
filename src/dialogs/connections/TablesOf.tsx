import type { Found } from "../../biconnector/read-lists";
import type { Table } from "../../biconnector/tables";
import { Bdi } from "../../i18n/bidi";
import { nameOf } from "../../i18n/names";
import { text } from "../../i18n/text";
import type { Reading } from "../../queries/use-contents";
import styles from "./TablesOf.module.css";
import { Unreadable } from "./Unreadable";

/** How many tables are read through a connection; their names on demand. */
export function TablesOf({ tables }: { tables: Reading<Found<Table>> }) {
  switch (tables.kind) {
    case "reading":
      return <span className={styles.quiet}>{text("tables.reading")}</span>;
    case "unreadable":
      return <span className={styles.quiet}>{text("tables.unreadable")}</span>;
    case "read": {
      const { rows, unreadable } = tables.data;
      if (rows.length === 0) {
        const word = text(unreadable.length > 0 ? "tables.unreadable" : "tables.none");
        return <span className={styles.quiet}>{word}</span>;
      }
      return (
        <details className={styles.tables}>
          <summary>{text("count.tables", { count: rows.length })}</summary>
          <TableNames tables={rows} />
        </details>
      );
    }
  }
}

/** How many tables are named before their page in the portal is the better place for them. */
const mostNamed = 50;

/** Not every browser lets the keyboard into what scrolls by itself. */
function letKeysScroll(list: HTMLElement | null): void {
  if (list && list.scrollHeight > list.clientHeight) list.tabIndex = 0;
}

/** What is known of tables, by name. Nothing where they could not be read. */
export function KnownTables({ tables }: { tables: Reading<Found<Table>> }) {
  if (tables.kind !== "read") return null;
  return (
    <>
      <TableNames tables={tables.data.rows} />
      <Unreadable what="tables" rows={tables.data.unreadable} />
    </>
  );
}

function TableNames({ tables }: { tables: Table[] }) {
  const others = tables.length - mostNamed;
  return (
    <ul className={styles.names} aria-label={text("name.tables")} ref={letKeysScroll}>
      {tables.slice(0, mostNamed).map((table) => (
        <li key={table.id}>
          <Bdi>{nameOf(table, "tables.untitled")}</Bdi>
        </li>
      ))}
      {others > 0 && <li className={styles.quiet}>{text("bulkDelete.more", { count: others })}</li>}
    </ul>
  );
}
