import type { ReactNode } from "react";
import { countFound, type Found } from "../../biconnector/read-lists";
import { numberText } from "../../i18n/formats";
import { text } from "../../i18n/text";
import type { Reading } from "../../queries/use-contents";
import { Icon } from "../../ui/icons";
import styles from "./Steps.module.css";

/** One kind of thing that has to go. */
export interface Step {
  name: string;
  /** How many are left; null for the thing itself that all this is about. */
  left: Reading<number> | null;
  children?: ReactNode;
}

/** The order in which things have to go, what is cleared already, and what is next. */
export function Steps({ steps }: { steps: Step[] }) {
  const next = steps.findIndex(({ left }) => !isCleared(left));
  return (
    <ol className={styles.steps} aria-label={text("steps.name")}>
      {steps.map(({ name, left, children }, index) => (
        <li
          key={name}
          className={styles.step}
          data-cleared={isCleared(left)}
          aria-current={index === next ? "step" : undefined}
        >
          <span className={styles.mark} aria-hidden="true">
            {isCleared(left) ? <CheckIcon /> : numberText(index + 1)}
          </span>
          <div className={styles.content}>
            <p className={styles.name}>
              {name} {left && <span className={styles.state}>{stateOf(left)}</span>}
            </p>
            {!isCleared(left) && children}
          </div>
        </li>
      ))}
    </ol>
  );
}

function isCleared(left: Step["left"]): boolean {
  return left?.kind === "read" && left.data === 0;
}

function stateOf(left: Reading<number>): string {
  switch (left.kind) {
    case "reading":
      return text("steps.reading");
    case "unreadable":
      return text("steps.unreadable");
    case "read":
      return left.data === 0 ? text("steps.cleared") : text("steps.left", { count: left.data });
  }
}

/** The number of things in a reading. */
export function countOf(reading: Reading<Found<unknown>>): Reading<number> {
  return reading.kind === "read" ? { kind: "read", data: countFound(reading.data) } : reading;
}

function CheckIcon() {
  return (
    <Icon size={14}>
      <path d="m4 10.5 4 4 8-9" />
    </Icon>
  );
}
