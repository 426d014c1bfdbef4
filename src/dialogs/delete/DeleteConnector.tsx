import { useState } from "react";
import type { Connector } from "../../biconnector/connectors";
import { countFound } from "../../biconnector/read-lists";
import type { ConnectorUsage } from "../../biconnector/usage";
import { usePortal } from "../../bitrix24/PortalContext";
import { text } from "../../i18n/text";
import { useOpenDialog } from "../../lazy/open-dialog";
import { useDeleteConnector } from "../../queries/mutations";
import { useRememberHiddenUse } from "../../queries/usage";
import { type Contents, useContents } from "../../queries/use-contents";
import { Button } from "../../ui/Button";
import { DialogFrame, useOwnClose } from "../../ui/Modal";
import { useToast } from "../../ui/use-toast";
import { AllConnectionsLink, TablesLink } from "../connections/AnalyticsLink";
import { ConnectionsPanel } from "../connections/ConnectionsPanel";
import { RelatedConnections } from "../connections/RelatedConnections";
import { Unreadable } from "../connections/Unreadable";
import { saveSnapshots } from "../import-export/ExportDialog";
import { keepDeleted, useRestore } from "../restore/deleted";
import { DeleteDialog } from "./DeleteDialog";
import styles from "./DeleteDialog.module.css";
import { countOf, Steps } from "./Steps";
import { dependentsOf } from "./stage";
import type { DoneDeletion } from "./use-deletion";
import { type KeptSnapshot, useKeptSnapshot } from "./use-kept-snapshot";

/**
 * Asks before a connector is deleted; names the connections that are in the way.
 *
 * @param props.usage what its row says of its connections
 */
export function DeleteConnector(props: { connector: Connector; usage: ConnectorUsage["kind"] }) {
  const { connector } = props;
  const open = useOpenDialog();
  const close = useOwnClose();
  const { id, title } = connector;
  const portal = usePortal();
  const showToast = useToast();
  const { mutateAsync } = useDeleteConnector(id, () => tellEnd({ kind: "deleted" }));
  const contents = useContents(id, true);
  const [isPanelOpen, setIsPanelOpen] = useState(false);
  const snapshot = useKeptSnapshot(id);
  const restore = useRestore();
  const rememberHidden = useRememberHiddenUse();

  function tellEnd({ kind }: DoneDeletion) {
    const kept = snapshot.last();
    const isDeleted = kind === "deleted";
    if (isDeleted && kept) keepDeleted(portal, [kept]);
    showToast(
      text(isDeleted ? "delete.connector.deleted" : "delete.connector.alreadyGone", {
        title,
      }),
      isDeleted && kept
        ? { label: text("toast.undo"), onPress: () => void restore(id, title) }
        : undefined,
    );
    close();
  }

  return (
    <>
      <DeleteDialog
        subject={{ kind: "connector", id, title }}
        dependents={dependentsOf(contents.connections)}
        wasUsed={props.usage.startsWith("used")}
        isHidden={props.usage === "hidden"}
        onHidden={() => rememberHidden([id])}
        readDependents={async () => {
          const { connections } = await contents.refresh();
          return connections && countFound(connections);
        }}
        prepare={snapshot.renew}
        remove={() => mutateAsync({ before: snapshot.presence() })}
        offer={<SnapshotOffer snapshot={snapshot} />}
        actions={
          <Button
            onClick={() => open({ kind: "bulk-delete", connectors: [connector], cleansUp: true })}
          >
            {text("action.cleanUp")}
          </Button>
        }
        link={<AllConnectionsLink onReturn={contents.refresh} />}
        onDone={tellEnd}
      >
        <Overview contents={contents} onOpenPanel={() => setIsPanelOpen(true)} />
      </DeleteDialog>
      {isPanelOpen && (
        <DialogFrame value={{ close: () => setIsPanelOpen(false) }}>
          <ConnectionsPanel connector={connector} />
        </DialogFrame>
      )}
    </>
  );
}

function Overview(props: { contents: Contents; onOpenPanel: () => void }) {
  const { connections, tables, refresh } = props.contents;
  return (
    <>
      <Steps
        steps={[
          {
            name: text("name.tables"),
            left: countOf(tables),
            children: (
              <>
                {tables.kind === "read" && (
                  <Unreadable what="tables" rows={tables.data.unreadable} />
                )}
                <TablesLink onReturn={refresh} />
              </>
            ),
          },
          {
            name: text("name.connections"),
            left: countOf(connections),
            children: connections.kind === "read" && (
              <>
                <RelatedConnections connections={connections.data.rows} onReturn={refresh} />
                <Unreadable what="connections" rows={connections.data.unreadable} />
              </>
            ),
          },
          { name: text("steps.connector"), left: null },
        ]}
      />
      <Links onOpenPanel={props.onOpenPanel} onReturn={refresh} />
    </>
  );
}

function Links(props: { onOpenPanel: () => void; onReturn: () => void }) {
  return (
    <div className={styles.links}>
      <Button look="link" onClick={props.onOpenPanel}>
        {text("panel.open")}
      </Button>
      <AllConnectionsLink onReturn={props.onReturn} />
    </div>
  );
}

/** Tells whether it can be brought back, and offers a snapshot to keep for longer. */
function SnapshotOffer({ snapshot: { seen, isLost } }: { snapshot: KeptSnapshot }) {
  return (
    <p className={styles.quiet} aria-live="polite">
      {text(isLost ? "delete.undo.impossible" : "delete.undo.possible")}{" "}
      {seen && !isLost && (
        <Button look="link" onClick={() => saveSnapshots([seen])}>
          {text("delete.undo.download")}
        </Button>
      )}
    </p>
  );
}
