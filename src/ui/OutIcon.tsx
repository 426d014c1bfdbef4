import styles from "./OutIcon.module.css";

/** The arrow that says that a link leads out of the application. */
export function OutIcon() {
  return (
    <span className={styles.arrow}>
      <svg
        className={styles.icon}
        aria-hidden="true"
        width="11"
        height="11"
        viewBox="0 0 12 12"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      >
        <path d="M4 2.5h5.5V8M9.3 2.7 2.5 9.5" />
      </svg>
    </span>
  );
}
