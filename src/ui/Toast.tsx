import { Floating } from "./Floating";
import styles from "./Toast.module.css";

/**
 * News of something done, at the lower edge of what the person sees. Screen readers read it out when it changes.
 *
 * @param props.message the news, or null for none
 */
export function Toast(props: { message: string | null }) {
  return (
    <div role="status" className={styles.region}>
      {props.message !== null && (
        <Floating place="bottom">
          <p className={styles.toast}>{props.message}</p>
        </Floating>
      )}
    </div>
  );
}
