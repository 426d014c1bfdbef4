import { Button } from "./Button";
import styles from "./EmptyState.module.css";
import { ConnectorIcon } from "./icons";

/**
 * A message in the middle of an otherwise empty place.
 *
 * @param props.level of its heading
 * @param props.actions what can be done about it
 */
export function EmptyState(props: {
  level: 1 | 2;
  title: string;
  paragraphs: string[];
  actions?: { label: string; onPress: () => void; isMain?: boolean }[];
}) {
  const Heading = `h${props.level}` as const;
  return (
    <div className={styles.message}>
      <span className={styles.picture}>
        <ConnectorIcon size={36} />
      </span>
      <Heading>{props.title}</Heading>
      {props.paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {props.actions && (
        <div className={styles.actions}>
          {props.actions.map(({ label, onPress, isMain }) => (
            <Button key={label} look={isMain ? "primary" : "plain"} onClick={onPress}>
              {label}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
