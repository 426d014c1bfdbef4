import { errorWords } from "../i18n/error-text";
import { text } from "../i18n/text";
import styles from "./ErrorNotice.module.css";
import { Notice } from "./Notice";

/**
 * Says what failed, why, and what to do about it; the code in small print is for support.
 *
 * @param props.headline what the person wanted and did not get
 * @param props.error its code, and the HTTP status it came with
 */
export function ErrorNotice(props: { headline: string; error: { code: string; status: number } }) {
  const words = errorWords(props.error.code, props.error.status);
  return (
    <Notice tone="error" role="alert">
      <p className={styles.headline}>{props.headline}</p>
      <p>
        {text(words.reason)} {text(words.remedy)}
      </p>
      <p className={styles.code}>{text("error.code", { code: props.error.code })}</p>
    </Notice>
  );
}
