import type { ComponentProps, ReactNode } from "react";
import { text } from "../i18n/text";
import styles from "./ActionRow.module.css";
import { CloseButton, firstFocus } from "./Modal";

/** Buttons side by side, under each other where there is no room. */
export function ActionRow(props: Omit<ComponentProps<"div">, "className">) {
  return <div {...props} className={styles.row} />;
}

/** The dialog's lower row: the way on where there is one, and always the way out. */
export function Actions(props: { children?: ReactNode }) {
  return (
    <ActionRow>
      {props.children}
      <CloseButton {...firstFocus}>{text("action.cancel")}</CloseButton>
    </ActionRow>
  );
}
