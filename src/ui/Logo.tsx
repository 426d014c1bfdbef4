import { useState } from "react";
import styles from "./Logo.module.css";

/** Anything else that a logo may name, such as a script, stays text that nobody runs. */
const imageAddress = /^(https?:\/\/|data:image\/)/i;

/** A connector's logo, or the first letter of its title where there is none or it does not load. */
export function Logo({ logo, title }: { logo: string; title: string }) {
  const [broken, setBroken] = useState<string | null>(null);
  if (!imageAddress.test(logo) || broken === logo) {
    return (
      <span className={styles.letter} aria-hidden="true">
        {Array.from(title.trim())[0]?.toLocaleUpperCase()}
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
