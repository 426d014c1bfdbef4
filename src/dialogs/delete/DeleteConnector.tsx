import { useState } from "react";
import type { Connector } from "../../biconnector/connectors";
import { connectorKind } from "../../biconnector/deletion";
import type { Snapshot } from "../../biconnector/snapshots";
import type { ConnectorUsage } from "../../biconnector/usage";
import { usePortal } from "../../bitrix24/PortalContext";
import { text } from "../../i18n/text";
import { useDeleteConnector } from "../../queries/mutations";
import { useSnapshot } from "../../queries/snapshots";
import { type Contents, useContents } from "../../queries/use-contents";
import { Button } from "../../ui/Button";
import { useToast } from "../../ui/toast";
import { AllConnectionsLink, TablesLink } from "../connections/AnalyticsLink";
import { ConnectionsPanel } from "../connections/ConnectionsPanel";
import { RelatedConnections } from "../connections/RelatedConnections";
import { saveSnapshots } from "../import-export/save-snapshots";
import { keepDeleted } from "../restore/deleted";
import { useRestore } from "../restore/use-restore";
import styles from "./DeleteConnector.module.css";
import { DeleteDialog } from "./DeleteDialog";
import { countOf, Steps } from "./Steps";
import { dependentsOf } from "./stage";
import type { Subject } from "./subject";
import type { DoneDeletion } from "./use-deletion";

/**
 * Asks before a connector is deleted; names the connections that are in the way.
 *
 * @param props.usage what its row says of its connections
 * @param props.onCleanUp called when the person wants everything that is in the way to go as well
 * @param props.onEnd called when it is gone, or the person gives up
 * @param props.onClosed called after the dialog has left the page: the time to move the focus
 */
export function DeleteConnector(props: {
  connector: Connector;
  usage: ConnectorUsage["kind"];
  onCleanUp: () => void;
  onEnd: () => void;
  onClosed: () => void;
}) {
  const { connector, onEnd } = props;
  const { id, title } = connector;
  const portal = usePortal();
  const showToast = useToast();
  const { mutateAsync } = useDeleteConnector(id);
  const contents = useContents(id, true);
  const [isPanelOpen, setIsPanelOpen] = useState(false);
  const snapshot = useSnapshot(id);
  const restore = useRestore();

  function tellEnd({ kind }: DoneDeletion) {
    const isDeleted = kind === "deleted";
    if (isDeleted && snapshot.data) keepDeleted(portal, [snapshot.data]);
    const undo = { label: text("toast.undo"), onPress: () => void restore(id, title) };
    showToast(
      text(isDeleted ? "toast.deleted" : "toast.alreadyGone", { title }),
      isDeleted && snapshot.data ? undo : undefined,
    );
    onEnd();
  }

  return (
    <>
      <DeleteDialog
        subject={{
          id,
          title,
          words,
          before: <SnapshotOffer snapshot={snapshot.data} isError={snapshot.isError} />,
          restrictedCode: connectorKind.restricted,
        }}
        blockers={{
          dependents: dependentsOf(contents.connections),
          wasUsed: props.usage.startsWith("used"),
          checkAgain: async () => (await contents.refresh()).connections?.length ?? null,
          overview: <Overview contents={contents} onOpenPanel={() => setIsPanelOpen(true)} />,
          actions: <Button onClick={props.onCleanUp}>{text("cleanUp.start")}</Button>,
          link: <AllConnectionsLink onReturn={contents.refresh} />,
        }}
        remove={mutateAsync}
        onDone={tellEnd}
        onClose={onEnd}
        onClosed={props.onClosed}
      />
      {isPanelOpen && (
        <ConnectionsPanel connector={connector} onClose={() => setIsPanelOpen(false)} />
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
            name: text("steps.tables"),
            left: countOf(tables),
            children: <TablesLink onReturn={refresh} />,
          },
          {
            name: text("steps.connections"),
            left: countOf(connections),
            children: connections.kind === "read" && (
              <RelatedConnections connections={connections.data} onReturn={refresh} />
            ),
          },
          { name: text("steps.connector"), left: null },
        ]}
      />
      <Ways onOpenPanel={props.onOpenPanel} onReturn={refresh} />
    </>
  );
}

function Ways(props: { onOpenPanel: () => void; onReturn: () => void }) {
  return (
    <div className={styles.ways}>
      <Button look="link" onClick={props.onOpenPanel}>
        {text("panel.open")}
      </Button>
      <AllConnectionsLink onReturn={props.onReturn} />
    </div>
  );
}

/** Tells whether it can be brought back, and offers a copy to keep for longer. */
function SnapshotOffer(props: { snapshot: Snapshot | undefined; isError: boolean }) {
  const { snapshot, isError } = props;
  if (isError) return <p className={styles.quiet}>{text("delete.undo.impossible")}</p>;
  return (
    <p className={styles.quiet}>
      {text("delete.undo.possible")}{" "}
      {snapshot && (
        <Button look="link" onClick={() => saveSnapshots([snapshot])}>
          {text("delete.undo.download")}
        </Button>
      )}
    </p>
  );
}

const words: Subject["words"] = {
  lost: "delete.lost",
  kept: "delete.kept",
  check: {
    reading: "delete.check.reading",
    unreadable: "delete.check.unreadable",
    none: "delete.check.none",
  },
  confirm: "delete.confirm",
  failed: {
    refused: "failed.refused",
    stillThere: "failed.stillThere",
    unknown: "failed.unknown",
  },
  blocked: "blocked.title",
  remedy: "blocked.remedy",
  hidden: "hidden.reason",
  hiddenRemedy: "hidden.remedy",
  report: "hidden.details",
};
