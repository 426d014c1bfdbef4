import * as AlertDialog from "@radix-ui/react-alert-dialog";
import type { ConnectorUse } from "../../biconnector/connections";
import type { Connector } from "../../biconnector/connectors";
import { text } from "../../i18n/text";
import { Floating } from "../../ui/Floating";
import { useStillPage } from "../../ui/Page";
import { BlockedStage } from "./BlockedStage";
import { ConfirmStage } from "./ConfirmStage";
import styles from "./DeleteDialog.module.css";
import { FailedStage } from "./FailedStage";
import { HiddenStage } from "./HiddenStage";
import { type DoneDeletion, useDeletion } from "./use-deletion";

/**
 * Asks before a connector is deleted, says why it cannot be, and leads there.
 *
 * @param props.use what its row says of its connections
 * @param props.onDone called when the connector is gone
 * @param props.onClose called when the person leaves without that
 * @param props.onClosed called after the dialog has left the page: the time to move the focus
 */
export function DeleteDialog(props: {
  connector: Connector;
  use: ConnectorUse["kind"];
  onDone: (deletion: DoneDeletion) => void;
  onClose: () => void;
  onClosed: () => void;
}) {
  const { connector } = props;
  const { stage, remove, checkAgain } = useDeletion(connector, props.use, props.onDone);
  const isDeleting = stage.kind === "deleting";
  useStillPage();

  function body() {
    switch (stage.kind) {
      case "confirm":
        return <ConfirmStage connector={connector} check={stage.check} onConfirm={remove} />;
      case "deleting":
        return <ConfirmStage connector={connector} check={null} onConfirm={remove} />;
      case "blocked":
        return (
          <BlockedStage connector={connector} related={stage.related} onCheckAgain={checkAgain} />
        );
      case "hidden":
        return <HiddenStage connector={connector} onTryAgain={remove} onReturn={checkAgain} />;
      case "refused":
      case "unclear":
        return <FailedStage connector={connector} failure={stage} onTryAgain={remove} />;
    }
  }

  return (
    <AlertDialog.Root open onOpenChange={(isOpen) => !isOpen && !isDeleting && props.onClose()}>
      <AlertDialog.Overlay className={styles.shade}>
        <Floating place="centre">
          <AlertDialog.Content
            className={styles.dialog}
            aria-busy={isDeleting}
            onCloseAutoFocus={(event) => {
              event.preventDefault();
              props.onClosed();
            }}
          >
            <AlertDialog.Title asChild>
              <h1 className={styles.title}>{text("delete.title", { title: connector.title })}</h1>
            </AlertDialog.Title>
            {body()}
          </AlertDialog.Content>
        </Floating>
      </AlertDialog.Overlay>
    </AlertDialog.Root>
  );
}
