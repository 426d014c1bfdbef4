import { percentText } from "../i18n/lazy-formats";
import styles from "./Progress.module.css";

/**
 * How far something has got.
 *
 * @param props.label what is going on
 * @param props.detail how far it is, in words; read out only now and then
 * @param props.share done so far, from 0 to 1, or null when nobody knows how much there is
 */
export function Progress(props: { label: string; detail: string; share: number | null }) {
  const percent = props.share === null ? null : Math.round(props.share * 100);
  return (
    <div className={styles.progress}>
      <p className={styles.words}>
        <span>{props.label}</span> <span className={styles.detail}>{props.detail}</span>
      </p>
      <div
        role="progressbar"
        aria-label={props.label}
        aria-valuetext={props.detail}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent ?? undefined}
        className={styles.track}
        data-unknown={percent === null || undefined}
      >
        <div className={styles.done} style={{ inlineSize: `${percent ?? 30}%` }} />
      </div>
      <p className="visually-hidden" aria-live="polite">
        {spokenText(props.label, props.share)}
      </p>
    </div>
  );
}

/** Every change would be chatter: only a quarter of the way is told. */
function spokenText(label: string, share: number | null): string {
  const quarters = Math.floor((share ?? 0) * 4);
  return quarters === 0 ? label : `${label} ${percentText(quarters / 4)}`;
}
