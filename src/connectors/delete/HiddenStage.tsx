import * as AlertDialog from "@radix-ui/react-alert-dialog";
import { useState } from "react";
import type { Connector } from "../../biconnector/connectors";
import { PortalLink } from "../../bitrix24/PortalLink";
import { allConnectionsPage } from "../../bitrix24/pages";
import { text } from "../../i18n/text";
import { Button } from "../../ui/Button";
import { copyText } from "../../ui/copy-text";
import { Notice } from "../../ui/Notice";
import { Actions } from "./Actions";
import styles from "./BlockedStage.module.css";

/** Says that the portal refuses because of connections that this person cannot see, and whom to turn to. */
export function HiddenStage(props: {
  connector: Connector;
  onTryAgain: () => void;
  onReturn: () => void;
}) {
  return (
    <>
      <Notice tone="warning" role="alert">
        <p className={styles.headline}>{text("blocked.title", { title: props.connector.title })}</p>
        <AlertDialog.Description>{text("hidden.reason")}</AlertDialog.Description>
      </Notice>
      <p className={styles.way}>{text("hidden.remedy")}</p>
      <CopyDetails connector={props.connector} />
      <p className={styles.way}>
        <PortalLink page={allConnectionsPage} onReturn={props.onReturn}>
          {text("blocked.all")}
        </PortalLink>
      </p>
      <Actions>
        <Button look="primary" onClick={props.onTryAgain}>
          {text("action.tryAgain")}
        </Button>
      </Actions>
    </>
  );
}

function CopyDetails({ connector }: { connector: Connector }) {
  const [refusedAt] = useState(() => new Date().toISOString());
  const [isCopied, setIsCopied] = useState<boolean | null>(null);
  const details = text("hidden.details", {
    title: connector.title,
    id: String(connector.id),
    code: "CONNECTOR_DELETE_RESTRICTED",
    time: refusedAt,
  });

  return (
    <div className={styles.way}>
      <Button onClick={async () => setIsCopied(await copyText(details))}>
        {text(isCopied ? "hidden.copied" : "hidden.copy")}
      </Button>
      {isCopied === false && <pre className={styles.details}>{details}</pre>}
    </div>
  );
}
