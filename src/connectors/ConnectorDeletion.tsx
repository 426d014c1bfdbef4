import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { connectorKind } from "../biconnector/connector-deletion";
import type { Connector } from "../biconnector/connectors";
import type { ConnectorCopy } from "../biconnector/copies";
import type { ConnectorUse } from "../biconnector/uses";
import { usePortal } from "../bitrix24/PortalContext";
import { AllConnectionsLink, TablesLink } from "../connections/AnalyticsLink";
import { ConnectionsPanel } from "../connections/ConnectionsPanel";
import { RelatedConnections } from "../connections/RelatedConnections";
import { type Contents, dependentsOf, useContents } from "../connections/use-contents";
import { countOf, Way } from "../connections/Way";
import { DeletionDialog } from "../deletion/DeletionDialog";
import type { Subject } from "../deletion/subject";
import type { DoneDeletion } from "../deletion/use-deletion";
import { text } from "../i18n/text";
import { Button } from "../ui/Button";
import { useNews } from "../ui/news";
import styles from "./ConnectorDeletion.module.css";
import { deletionOf } from "./changes";
import { copyQuery } from "./edit/queries";
import { saveCopies } from "./transfer/save-copies";
import { keepDeleted } from "./undo/deleted";
import { useRestore } from "./undo/use-restore";

/**
 * Asks before a connector is deleted; names the connections that are in the way.
 *
 * @param props.use what its row says of its connections
 * @param props.onCleanUp called when the person wants everything that is in the way to go as well
 * @param props.onEnd called when it is gone, or the person gives up
 * @param props.onClosed called after the dialog has left the page: the time to move the focus
 */
export function ConnectorDeletion(props: {
  connector: Connector;
  use: ConnectorUse["kind"];
  onCleanUp: () => void;
  onEnd: () => void;
  onClosed: () => void;
}) {
  const { connector, onEnd } = props;
  const { id, title } = connector;
  const portal = usePortal();
  const client = useQueryClient();
  const tell = useNews();
  const { mutateAsync } = useMutation(deletionOf(portal, client, id));
  const contents = useContents(id, true);
  const [isPanelOpen, setIsPanelOpen] = useState(false);
  const copy = useQuery(copyQuery(portal, id));
  const restore = useRestore();

  function tellEnd({ kind }: DoneDeletion) {
    const isDeleted = kind === "deleted";
    if (isDeleted && copy.data) keepDeleted(client, [copy.data]);
    const undo = { label: text("news.undo"), onPress: () => void restore(id, title) };
    tell(
      text(isDeleted ? "news.deleted" : "news.alreadyGone", { title }),
      isDeleted && copy.data ? undo : undefined,
    );
    onEnd();
  }

  return (
    <>
      <DeletionDialog
        subject={{
          id,
          title,
          words,
          before: <CopyOffer copy={copy.data} isError={copy.isError} />,
          restrictedCode: connectorKind.restricted,
        }}
        inTheWay={{
          dependents: dependentsOf(contents.connections),
          wasUsed: props.use.startsWith("used"),
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
      <Way
        steps={[
          {
            name: text("way.tables"),
            left: countOf(tables),
            children: <TablesLink onReturn={refresh} />,
          },
          {
            name: text("way.connections"),
            left: countOf(connections),
            children: connections.kind === "read" && (
              <RelatedConnections connections={connections.data} onReturn={refresh} />
            ),
          },
          { name: text("way.connector"), left: null },
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
function CopyOffer({ copy, isError }: { copy: ConnectorCopy | undefined; isError: boolean }) {
  if (isError) return <p className={styles.quiet}>{text("delete.undo.impossible")}</p>;
  return (
    <p className={styles.quiet}>
      {text("delete.undo.possible")}{" "}
      {copy && (
        <Button look="link" onClick={() => saveCopies([copy])}>
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
