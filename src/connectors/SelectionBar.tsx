import { text } from "../i18n/text";
import { Button } from "../ui/Button";
import styles from "./SelectionBar.module.css";
import { deleteSelectedId, exportSelectedId } from "./task";

/** What can be done with the selected connectors. */
export function SelectionBar(props: {
  count: number;
  onDelete: () => void;
  onExport: () => void;
  onClear: () => void;
}) {
  return (
    <section className={styles.bar} aria-label={text("selection.name")}>
      <p className={styles.count}>{text("selection.count", { count: props.count })}</p>
      <Button id={deleteSelectedId} look="danger" onClick={props.onDelete}>
        {text("selection.delete")}
      </Button>
      <Button id={exportSelectedId} onClick={props.onExport}>
        {text("selection.export")}
      </Button>
      <Button onClick={props.onClear}>{text("selection.clear")}</Button>
    </section>
  );
}
