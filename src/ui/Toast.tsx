import { Floating } from "./Floating";
import type { NewsAction } from "./news";
import styles from "./Toast.module.css";

/** What a toast tells. */
export interface News {
  message: string;
  action: NewsAction | undefined;
}

/**
 * News of something done, at the lower edge of what the person sees. Screen readers read it out when it changes.
 *
 * @param props.news null for none
 * @param props.isRaised something else is at that edge already
 * @param props.onDone called when the person did something about it
 */
export function Toast(props: { news: News | null; isRaised: boolean; onDone: () => void }) {
  const { news, onDone } = props;
  return (
    <div role="status" aria-live="polite" className={styles.region} data-raised={props.isRaised}>
      {news && (
        <Floating place="bottom">
          <div className={styles.toast}>
            <p>{news.message}</p>
            {news.action && <Action action={news.action} onDone={onDone} />}
          </div>
        </Floating>
      )}
    </div>
  );
}

function Action({ action, onDone }: { action: NewsAction; onDone: () => void }) {
  function press() {
    onDone();
    action.onPress();
  }
  return (
    <button type="button" className={styles.action} onClick={press}>
      {action.label}
    </button>
  );
}
