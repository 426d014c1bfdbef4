import { useState } from "react";
import { initialOf } from "../i18n/formats";
import { isHarmless } from "./harmless-picture";
import styles from "./Logo.module.css";

/** A connector's logo, or the first letter of its title where there is none, or none that can be shown. */
export function Logo({ logo, title }: { logo: string; title: string }) {
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
      onError={() => setBroken(logo)}
    />
  );
}
