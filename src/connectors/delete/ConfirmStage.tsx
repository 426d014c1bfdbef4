import * as AlertDialog from "@radix-ui/react-alert-dialog";
import type { Connector } from "../../biconnector/connectors";
import { RichText } from "../../i18n/RichText";
import { text } from "../../i18n/text";
import { Button } from "../../ui/Button";
import { Actions } from "./Actions";
import styles from "./ConfirmStage.module.css";

const checkText = {
  reading: "delete.check.reading",
  unreadable: "delete.check.unreadable",
  none: "delete.check.none",
} as const;

/**
 * Says what would be lost, and asks.
 *
 * @param props.check what is known of the connector's connections, or null once the person has said yes
 */
export function ConfirmStage(props: {
  connector: Connector;
  check: keyof typeof checkText | null;
  onConfirm: () => void;
}) {
  const isDeleting = props.check === null;
  return (
    <>
      <AlertDialog.Description asChild>
        <div className={styles.consequences}>
          <p>
            <RichText id="delete.lost" values={{ title: props.connector.title }} />
          </p>
          <p>{text("delete.kept")}</p>
        </div>
      </AlertDialog.Description>
      <p className={styles.check} aria-live="polite">
        {props.check && text(checkText[props.check])}
      </p>
      <Actions isBusy={isDeleting}>
        <Button look="danger" isBusy={isDeleting} onClick={props.onConfirm}>
          {text(isDeleting ? "delete.running" : "delete.confirm")}
        </Button>
      </Actions>
    </>
  );
}
