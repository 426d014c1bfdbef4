import { text } from "../../i18n/text";
import styles from "./BulkDelete.module.css";

const mostNamed = 10;

/** Things by name. @param props.isWhole name all of them, not only the first ten */
export function Names(props: { items: { id: number; title: string }[]; isWhole: boolean }) {
  const { items, isWhole } = props;
  const named = isWhole ? items : items.slice(0, mostNamed);
  const others = items.length - named.length;
  return (
    <ul className={styles.names}>
      {named.map(({ id, title }) => (
        <li key={id}>
          <bdi>{title}</bdi>
        </li>
      ))}
      {others > 0 && <li className={styles.quiet}>{text("bulkDelete.more", { count: others })}</li>}
    </ul>
  );
}
