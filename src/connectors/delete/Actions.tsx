import * as AlertDialog from "@radix-ui/react-alert-dialog";
import type { ReactNode } from "react";
import { text } from "../../i18n/text";
import { Button } from "../../ui/Button";
import styles from "./Actions.module.css";

/** The dialog's lower row: the way on, and always the way out. @param props.isBusy the way out waits too */
export function Actions(props: { isBusy?: boolean; children: ReactNode }) {
  return (
    <div className={styles.actions}>
      {props.children}
      <AlertDialog.Cancel asChild>
        <Button isBusy={props.isBusy ?? false}>{text("action.cancel")}</Button>
      </AlertDialog.Cancel>
    </div>
  );
}
