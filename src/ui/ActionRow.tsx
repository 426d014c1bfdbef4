import type { ComponentProps, ReactNode } from "react";
import { text } from "../i18n/text";
import styles from "./ActionRow.module.css";
import { CloseButton, firstFocus } from "./Modal";

/** Buttons side by side, under each other where there is no room. */
export function ActionRow(props: Omit<ComponentProps<"div">, "className">) {
  return <div {...props} className={styles.row} />;
}

/** The dialog's lower row: the way on, and always the way out. @param props.isBusy the way out waits too */
export function Actions(props: { isBusy?: boolean; children: ReactNode }) {
  return (
    <ActionRow>
      {props.children}
      <CloseButton isBusy={props.isBusy ?? false} {...firstFocus}>
        {text("action.cancel")}
      </CloseButton>
    </ActionRow>
  );
}
