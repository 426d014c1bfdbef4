import type { ReactNode } from "react";
import { text } from "../../i18n/text";
import { ActionRow } from "../../ui/ActionRow";
import { CloseButton, firstFocus } from "../../ui/Modal";

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
