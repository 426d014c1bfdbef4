import * as AlertDialog from "@radix-ui/react-alert-dialog";
import type { Connector } from "../../biconnector/connectors";
import { PortalLink } from "../../bitrix24/PortalLink";
import { allConnectionsPage } from "../../bitrix24/pages";
import { RelatedConnections } from "../../connections/RelatedConnections";
import { text } from "../../i18n/text";
import { Button } from "../../ui/Button";
import { Notice } from "../../ui/Notice";
import { Actions } from "./Actions";
import styles from "./BlockedStage.module.css";
import type { Related } from "./stage";

/**
 * Says that connections are in the way, which ones, and where they can be removed.
 *
 * @param props.onCheckAgain reads the connections again; the dialog unlocks by itself when none is left
 */
export function BlockedStage(props: {
  connector: Connector;
  related: Related;
  onCheckAgain: () => void;
}) {
  return (
    <>
      <Notice tone="warning" role="alert">
        <p className={styles.headline}>{text("blocked.title", { title: props.connector.title })}</p>
        <AlertDialog.Description>{text("blocked.remedy")}</AlertDialog.Description>
      </Notice>
      <ConnectionsInTheWay related={props.related} onReturn={props.onCheckAgain} />
      <p className={styles.way}>
        <PortalLink page={allConnectionsPage} onReturn={props.onCheckAgain}>
          {text("blocked.all")}
        </PortalLink>
      </p>
      <Actions>
        <Button look="primary" onClick={props.onCheckAgain}>
          {text("action.tryAgain")}
        </Button>
      </Actions>
    </>
  );
}

function ConnectionsInTheWay(props: { related: Related; onReturn: () => void }) {
  switch (props.related.kind) {
    case "reading":
      return <p className={styles.way}>{text("related.reading")}</p>;
    case "unreadable":
      return <p className={styles.way}>{text("related.unreadable")}</p>;
    case "read":
      return (
        <RelatedConnections connections={props.related.connections} onReturn={props.onReturn} />
      );
  }
}
