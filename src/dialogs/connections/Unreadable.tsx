import type { UnreadableRow } from "../../biconnector/read-lists";
import { text } from "../../i18n/text";
import type { Contents } from "../../queries/use-contents";
import { Failure } from "../../ui/Failure";
import { Notice } from "../../ui/Notice";
import styles from "./TablesOf.module.css";

/** Says that there are more than are shown, as they could not be read, and names those whose number is known. */
export function Unreadable(props: { what: "connections" | "tables"; rows: UnreadableRow[] }) {
  const { what, rows } = props;
  if (rows.length === 0) return null;
  const ids = rows.flatMap(({ id }) => id ?? []);
  const untitled = what === "connections" ? "related.untitled" : "tables.untitled";
  return (
    <Notice tone="warning">
      <p>{text(`unreadable.${what}`, { count: rows.length })}</p>
      {ids.length > 0 && (
        <ul className={styles.names}>
          {ids.map((id) => (
            <li key={id}>{text(untitled, { id })}</li>
          ))}
        </ul>
      )}
    </Notice>
  );
}

/** Says that what is shown of a connector could not be read again, and why. */
export function Outdated({ contents: { outdated } }: { contents: Contents }) {
  return outdated && <Failure headline={text("list.partlyFailed")} error={outdated} />;
}
