import type { ConnectorUse } from "../biconnector/connections";
import { text } from "../i18n/text";
import styles from "./UseLabel.module.css";

/** How many connections a connector has. @param props.use undefined while that is being read */
export function UseLabel({ use }: { use: ConnectorUse | undefined }) {
  if (!use) return <span className={styles.reading} />;
  return <span className={`${styles.label} ${styles[use.kind]}`}>{useText(use)}</span>;
}

function useText(use: ConnectorUse): string {
  switch (use.kind) {
    case "unused":
      return text("use.none");
    case "used":
      return text("use.count", { count: use.count });
    case "used-at-least":
      return text("use.atLeast", { count: use.count });
    case "unknown":
      return text("use.unknown");
  }
}
