import { useState } from "react";
import type { Connector } from "../../biconnector/connectors";
import { countFound } from "../../biconnector/read-lists";
import type { ConnectorUsage } from "../../biconnector/usage";
import { usePortal } from "../../bitrix24/PortalContext";
import { text } from "../../i18n/text";
import { useOpenDialog } from "../../lazy/open-dialog";
import { useConnectorsChanged } from "../../queries/connectors-changed";
import { useDeleteConnector } from "../../queries/mutations";
import { keepDeleted } from "../../queries/trash";
import { useTrash } from "../../queries/trash-store";
import { type Contents, useContents } from "../../queries/use-contents";
import { Button } from "../../ui/Button";
import { DialogFrame, useOwnClose } from "../../ui/Modal";
import { useToast } from "../../ui/use-toast";
import { ConnectorIdentity } from "../ConnectorIdentity";
import { ConnectionsPanel } from "../connections/ConnectionsPanel";
import { AllConnectionsLink, TablesLink } from "../connections/PageLinks";
import { RelatedConnections } from "../connections/RelatedConnections";
import { KnownTables } from "../connections/TablesOf";
import { Outdated, Unreadable } from "../connections/Unreadable";
import { useConnectorName } from "../connector-name";
import { useRestore } from "../restore/restore";
import { saveSnapshots } from "../save-snapshots";
import { DeleteDialog } from "./DeleteDialog";
import styles from "./DeleteDialog.module.css";
import { countOf, Steps } from "./Steps";
import type { Expectation } from "./stage";
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
  const { remove, takeOver } = useDeleteConnector(id, tellFound);
  const contents = useContents(id, true);
  const [isPanelOpen, setIsPanelOpen] = useState(false);
  const snapshot = useKeptSnapshot(id);
  const restore = useRestore();
  const nameOf = useConnectorName();
  const changed = useConnectorsChanged();

  /** @param tellEarlier what an earlier dialog would tell, which may have a snapshot where this one came too late */
  function tellFound(tellEarlier?: () => void) {
    if (snapshot.last() || !tellEarlier) return tellEnd({ kind: "deleted" });
    tellEarlier();
    close();
  }

  function tellEnd({ kind }: DoneDeletion) {
    const kept = snapshot.last();
    const isDeleted = kind === "deleted";
    if (isDeleted && kept) keepDeleted(portal, [kept]);
    showToast(
      text(isDeleted ? "delete.connector.deleted" : "delete.connector.alreadyGone", {
        title: nameOf(connector),
      }),
      isDeleted && kept
        ? { label: text("deleted.restore"), onPress: () => void restore(connector) }
        : undefined,
    );
    close();
  }

  return (
    <>
      <DeleteDialog
        subject={{ kind: "connector", id, title }}
        identity={<ConnectorIdentity connector={connector} snapshot={snapshot.seen} />}
        dependents={countOf(contents.connections)}
        expected={expectationOf(props.usage)}
        isHidden={props.usage === "hidden"}
        onHidden={() => void changed({ kind: "hidden", ids: [id] })}
        readDependents={async () => {
          const { connections } = await contents.refresh();
          return connections && countFound(connections);
        }}
        prepare={snapshot.renew}
        takeOver={takeOver}
        remove={() => remove(snapshot.presence())}
        offer={<SnapshotOffer snapshot={snapshot} />}
        mainAction={
          <Button
            key="clean-up"
            look="primary"
            onClick={() => open({ kind: "bulk-delete", connectors: [connector], cleansUp: true })}
          >
            {text("action.cleanUp")}
          </Button>
        }
        links={
          <>
            <Button onClick={() => setIsPanelOpen(true)}>{text("panel.open")}</Button>
            <AllConnectionsLink onReturn={contents.refresh} />
          </>
        }
        linkToAll={<AllConnectionsLink onReturn={contents.refresh} />}
        onDone={tellEnd}
      >
        <Overview contents={contents} />
      </DeleteDialog>
      {isPanelOpen && (
        <DialogFrame value={{ close: () => setIsPanelOpen(false) }}>
          <ConnectionsPanel connector={connector} />
        </DialogFrame>
      )}
    </>
  );
}

/** What has to go first, by name. */
function Overview({ contents }: { contents: Contents }) {
  const { connections, tables, refresh } = contents;
  return (
    <>
      <Outdated contents={contents} />
      <Steps
        steps={[
          {
            name: text("name.tables"),
            left: countOf(tables),
            children: (
              <>
                <KnownTables tables={tables} />
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
    </>
  );
}

/** Tells whether it can be brought back, and offers a snapshot to keep for longer. */
function SnapshotOffer({ snapshot: { seen, isLost } }: { snapshot: KeptSnapshot }) {
  const { keeping } = useTrash();
  const promise = keeping.kind === "kept" ? "possible" : "untilLeft";
  return (
    <p className={styles.quiet} aria-live="polite">
      {text(`delete.restore.${isLost ? "impossible" : promise}`)}{" "}
      {!isLost && (
        <span className={styles.download} data-ready={seen !== undefined}>
          <Button look="link" onClick={() => seen && saveSnapshots([seen])}>
            {text("restore.download")}
          </Button>
        </span>
      )}
    </p>
  );
}

/** What its row knew of its connections. */
function expectationOf(usage: ConnectorUsage["kind"]): Expectation {
  if (usage === "unused") return "none";
  return usage.startsWith("used") ? "some" : "unknown";
}
