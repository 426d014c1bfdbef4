import { Overlay } from "./Overlay";
import styles from "./Toast.module.css";
import { ToastButton } from "./ToastButton";
import type { ToastAction } from "./toast";

/** What a toast tells. */
export interface News {
  message: string;
  action: ToastAction | undefined;
}

/**
 * News of something done, at the lower edge of what the person sees. Screen readers read it out when it changes.
 *
 * @param props.news null for none
 * @param props.isRaised something else is at that edge already
 * @param props.onHold told whether the person is about to do something about it
 * @param props.onDone called when the person did
 */
export function Toast(props: {
  news: News | null;
  isRaised: boolean;
  onHold: (isHeld: boolean) => void;
  onDone: () => void;
}) {
  const { news, onHold, onDone } = props;
  return (
    <div role="status" aria-live="polite" className={styles.region} data-raised={props.isRaised}>
      {news && (
        <Overlay place="bottom">
          <div className={styles.toast}>
            <p>{news.message}</p>
            {news.action && <ToastButton action={news.action} onHold={onHold} onDone={onDone} />}
          </div>
        </Overlay>
      )}
    </div>
  );
}
