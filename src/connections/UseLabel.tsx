import type { ConnectorUse } from "../biconnector/uses";
import { text } from "../i18n/text";
import styles from "./UseLabel.module.css";

/**
 * How many connections a connector has, and the way to them where there are any.
 *
 * @param props.use undefined while that is being read
 * @param props.id the page's id of the button
 * @param props.title of the connector
 */
export function UseLabel(props: {
  use: ConnectorUse | undefined;
  id: string;
  title: string;
  onOpen: () => void;
}) {
  const { use, id, title } = props;
  if (!use) return <span className={styles.reading} />;

  const label = useText(use);
  const look = `${styles.label} ${styles[use.kind]}`;
  if (use.kind === "unused") return <span className={look}>{label}</span>;
  return (
    <button
      type="button"
      id={id}
      className={look}
      aria-label={text("use.show", { use: label, title })}
      onClick={props.onOpen}
    >
      {label}
    </button>
  );
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
