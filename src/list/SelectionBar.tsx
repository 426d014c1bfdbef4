import { useEffect } from "react";
import type { Connector } from "../biconnector/connectors";
import { nameOf } from "../i18n/names";
import { text } from "../i18n/text";
import { useLazyCode } from "../lazy/Lazy";
import { useOpenDialog } from "../lazy/open-dialog";
import { Button } from "../ui/Button";
import { deleteSelectedId, exportSelectedId } from "./control-ids";
import styles from "./SelectionBar.module.css";

/** What can be done with the selected connectors. */
export function SelectionBar(props: { connectors: Connector[]; onClear: () => void }) {
  const connectors = props.connectors.map((each) => ({ ...each, title: nameOf(each) }));
  const open = useOpenDialog();
  const code = useLazyCode();
  useEffect(() => {
    document.addEventListener("focusin", bringToLight);
    return () => document.removeEventListener("focusin", bringToLight);
  }, []);

  return (
    <section className={styles.bar} aria-label={text("selection.name")}>
      <p className={styles.count}>{text("selection.count", { count: connectors.length })}</p>
      <Button
        id={deleteSelectedId}
        look="danger"
        onClick={() => open({ kind: "bulk-delete", connectors, cleansUp: false }, deleteSelectedId)}
      >
        {text("selection.delete")}
      </Button>
      {code && <code.ChangeAddressButton connectors={connectors} />}
      <Button
        id={exportSelectedId}
        onClick={() =>
          open({ kind: "export", ids: connectors.map(({ id }) => id) }, exportSelectedId)
        }
      >
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
