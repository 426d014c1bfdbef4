import { useState } from "react";
import { initialOf } from "../i18n/formats";
import { isHarmless } from "./harmless-picture";
import styles from "./Logo.module.css";

/**
 * A connector's logo, or the first letter of its title where there is none, or none that can be shown.
 *
 * @param props.onBroken called with a logo that the browser cannot show
 */
export function Logo(props: { logo: string; title: string; onBroken?: (logo: string) => void }) {
  const { logo, title, onBroken } = props;
  const [broken, setBroken] = useState<string | null>(null);
  if (broken === logo || !isHarmless(logo)) {
    return (
      <span className={styles.letter} aria-hidden="true">
        {initialOf(title)}
      </span>
    );
  }
  return (
    <img
      className={styles.image}
      src={logo}
      alt=""
      loading="lazy"
      decoding="async"
      referrerPolicy="no-referrer"
      onError={() => {
        setBroken(logo);
        onBroken?.(logo);
      }}
    />
  );
}
