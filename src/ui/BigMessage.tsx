import styles from "./BigMessage.module.css";
import { Button } from "./Button";
import { ConnectorIcon } from "./icons";

/**
 * A message in the middle of an otherwise empty place.
 *
 * @param props.level of its heading
 * @param props.action the one thing to do about it
 */
export function BigMessage(props: {
  level: 1 | 2;
  title: string;
  paragraphs: string[];
  action?: { label: string; onPress: () => void; isMain: boolean };
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
      {props.action && (
        <Button look={props.action.isMain ? "primary" : "plain"} onClick={props.action.onPress}>
          {props.action.label}
        </Button>
      )}
    </div>
  );
}
