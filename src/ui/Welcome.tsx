import { Button } from "./Button";
import { ConnectorIcon } from "./icons";
import styles from "./Welcome.module.css";

/** A screen with nothing but a message, and one thing to do. */
export function Welcome(props: {
  title: string;
  paragraphs: string[];
  action?: string;
  onAction?: () => void;
}) {
  return (
    <main className={styles.welcome}>
      <span className={styles.picture}>
        <ConnectorIcon size={36} />
      </span>
      <h1>{props.title}</h1>
      {props.paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {props.action && (
        <Button look="primary" onClick={props.onAction}>
          {props.action}
        </Button>
      )}
    </main>
  );
}
