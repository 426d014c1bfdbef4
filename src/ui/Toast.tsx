import { Floating } from "./Floating";
import styles from "./Toast.module.css";

/**
 * News of something done, at the lower edge of what the person sees. Screen readers read it out when it changes.
 *
 * @param props.message the news, or null for none
 * @param props.isRaised something else is at that edge already
 */
export function Toast(props: { message: string | null; isRaised: boolean }) {
  return (
    <div role="status" aria-live="polite" className={styles.region} data-raised={props.isRaised}>
      {props.message !== null && (
        <Floating place="bottom">
          <p className={styles.toast}>{props.message}</p>
        </Floating>
      )}
    </div>
  );
}
