import type { ConnectorUsage } from "../biconnector/usage";
import { text } from "../i18n/text";
import styles from "./UsageLabel.module.css";

/**
 * How many connections a connector has, and the way to them where there are any.
 *
 * @param props.usage undefined while that is being read
 * @param props.id the page's id of the button
 * @param props.title of the connector
 */
export function UsageLabel(props: {
  usage: ConnectorUsage | undefined;
  id: string;
  title: string;
  onOpen: () => void;
}) {
  const { usage, id, title } = props;
  if (!usage) return <span className={styles.reading} />;

  const label = usageText(usage);
  const look = `${styles.label} ${styles[usage.kind]}`;
  if (usage.kind === "unused") return <span className={look}>{label}</span>;
  return (
    <button
      type="button"
      id={id}
      className={look}
      aria-label={text("usage.show", { usage: label, title })}
      onClick={props.onOpen}
    >
      {label}
    </button>
  );
}

function usageText(usage: ConnectorUsage): string {
  switch (usage.kind) {
    case "unused":
      return text("usage.none");
    case "used":
      return text("usage.count", { count: usage.count });
    case "used-at-least":
      return text("usage.atLeast", { count: usage.count });
    default:
      return text(`usage.${usage.kind}`);
  }
}
