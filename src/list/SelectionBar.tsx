import { useEffect } from "react";
import { text } from "../i18n/text";
import { deleteSelectedId, exportSelectedId } from "../lazy/dialog";
import { Button } from "../ui/Button";
import styles from "./SelectionBar.module.css";

/** What can be done with the selected connectors. */
export function SelectionBar(props: {
  count: number;
  onDelete: () => void;
  onExport: () => void;
  onClear: () => void;
}) {
  useEffect(() => {
    document.addEventListener("focusin", bringToLight);
    return () => document.removeEventListener("focusin", bringToLight);
  }, []);

  return (
    <section className={styles.bar} aria-label={text("selection.name")}>
      <p className={styles.count}>{text("selection.count", { count: props.count })}</p>
      <Button id={deleteSelectedId} look="danger" onClick={props.onDelete}>
        {text("selection.delete")}
      </Button>
      <Button id={exportSelectedId} onClick={props.onExport}>
        {text("action.export")}
      </Button>
      <Button onClick={props.onClear}>{text("selection.clear")}</Button>
    </section>
  );
}

/** A row that gets the focus by key may lie under the bar, and far from the edge it does not. */
function bringToLight({ target }: FocusEvent): void {
  const isByKey = target instanceof Element && target.matches("tr :focus-visible");
  if (isByKey) target.scrollIntoView({ block: "center" });
}
