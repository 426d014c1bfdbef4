import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { connectorKind } from "../../biconnector/connector-deletion";
import type { Connector } from "../../biconnector/connectors";
import type { Snapshot } from "../../biconnector/snapshots";
import type { ConnectorUsage } from "../../biconnector/usage";
import { usePortal } from "../../bitrix24/PortalContext";
import { text } from "../../i18n/text";
import { useOpenDialog } from "../../lazy/open-dialog";
import { deletionOf } from "../../queries/changes";
import { snapshotQuery } from "../../queries/form";
import { type Contents, dependentsOf, useContents } from "../../queries/use-contents";
import { Button } from "../../ui/Button";
import { DialogFrame, useClose } from "../../ui/Modal";
import { useToast } from "../../ui/use-toast";
import { AllConnectionsLink, TablesLink } from "../connections/AnalyticsLink";
import { ConnectionsPanel } from "../connections/ConnectionsPanel";
import { RelatedConnections } from "../connections/RelatedConnections";
import { saveSnapshots } from "../import-export/save-snapshots";
import { keepDeleted } from "../restore/deleted";
import { useRestore } from "../restore/use-restore";
import styles from "./DeleteConnector.module.css";
import { DeleteDialog } from "./DeleteDialog";
import { countOf, Steps } from "./Steps";
import type { Subject } from "./subject";
import type { DoneDeletion } from "./use-deletion";

/**
 * Asks before a connector is deleted; names the connections that are in the way.
 *
 * @param props.usage what its row says of its connections
 */
export function DeleteConnector(props: { connector: Connector; usage: ConnectorUsage["kind"] }) {
  const { connector } = props;
  const open = useOpenDialog();
  const close = useClose();
  const { id, title } = connector;
  const portal = usePortal();
  const client = useQueryClient();
  const showToast = useToast();
  const { mutateAsync } = useMutation(deletionOf(portal, client, id));
  const contents = useContents(id, true);
  const [isPanelOpen, setIsPanelOpen] = useState(false);
  const copy = useQuery(snapshotQuery(portal, id));
  const restore = useRestore();

  function tellEnd({ kind }: DoneDeletion) {
    const isDeleted = kind === "deleted";
    if (isDeleted && copy.data) keepDeleted(client, [copy.data]);
    const undo = { label: text("toast.undo"), onPress: () => void restore(id, title) };
    showToast(
      text(isDeleted ? "toast.deleted" : "toast.alreadyGone", { title }),
      isDeleted && copy.data ? undo : undefined,
    );
    close();
  }

  return (
    <>
      <DeleteDialog
        subject={{
          id,
          title,
          words,
          before: <SnapshotOffer copy={copy.data} isError={copy.isError} />,
          restrictedCode: connectorKind.restricted,
        }}
        blockers={{
          dependents: dependentsOf(contents.connections),
          wasUsed: props.usage.startsWith("used"),
          checkAgain: async () => (await contents.refresh()).connections?.length ?? null,
          overview: <Overview contents={contents} onOpenPanel={() => setIsPanelOpen(true)} />,
          actions: (
            <Button
              onClick={() => open({ kind: "bulk-delete", connectors: [connector], cleansUp: true })}
            >
              {text("cleanUp.start")}
            </Button>
          ),
          link: <AllConnectionsLink onReturn={contents.refresh} />,
        }}
        remove={mutateAsync}
        onDone={tellEnd}
      />
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
function SnapshotOffer({ copy, isError }: { copy: Snapshot | undefined; isError: boolean }) {
  if (isError) return <p className={styles.quiet}>{text("delete.undo.impossible")}</p>;
  return (
    <p className={styles.quiet}>
      {text("delete.undo.possible")}{" "}
      {copy && (
        <Button look="link" onClick={() => saveSnapshots([copy])}>
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
