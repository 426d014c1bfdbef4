import type { ConnectorUsage } from "../biconnector/usage";
import { text } from "../i18n/text";
import { shortUsageText, usageText } from "../i18n/usage-text";
import styles from "./UsageLabel.module.css";

/**
 * How many connections of a connector the person can see, and the way to them where there are any. Always one line:
 * who does not see it hears the whole sentence.
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

  const label = shortUsageText(usage);
  const sentence = usageText(usage);
  const look = `${styles.label} ${styles[usage.kind]}`;
  if (usage.kind === "unused") {
    return (
      <>
        <span className={look} title={sentence} aria-hidden="true">
          {label}
        </span>
        <span className="visually-hidden">{sentence}</span>
      </>
    );
  }
  return (
    <button
      type="button"
      id={id}
      className={look}
      title={sentence}
      aria-label={text("usage.show", { usage: sentence, title })}
      onClick={props.onOpen}
    >
      {label}
    </button>
  );
}
