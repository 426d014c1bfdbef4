import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type Connection, connectionKind } from "../../biconnector/connections";
import { usePortal } from "../../bitrix24/PortalContext";
import { text } from "../../i18n/text";
import { connectionDeletionOf } from "../../queries/connection-changes";
import { type Contents, dependentsOf, tablesOf } from "../../queries/use-contents";
import { useClose } from "../../ui/Modal";
import { useToast } from "../../ui/use-toast";
import { AllConnectionsLink, TablesLink } from "../connections/AnalyticsLink";
import { titleOf } from "../connections/connection-title";
import { TableNames } from "../connections/TablesOf";
import { DeleteDialog } from "./DeleteDialog";
import { countOf, Steps } from "./Steps";
import type { Subject } from "./subject";

/**
 * Asks before a connection is deleted; names the tables that are in the way.
 *
 * @param props.contents of its connector
 */
export function DeleteConnection(props: { connection: Connection; contents: Contents }) {
  const { connection, contents } = props;
  const close = useClose();
  const portal = usePortal();
  const client = useQueryClient();
  const showToast = useToast();
  const { mutateAsync } = useMutation(connectionDeletionOf(portal, client, connection));
  const tables = tablesOf(contents, connection.id);
  const title = titleOf(connection);

  return (
    <DeleteDialog
      subject={{ id: connection.id, title, words, restrictedCode: connectionKind.restricted }}
      blockers={{
        dependents: dependentsOf(tables),
        wasUsed: false,
        checkAgain: async () => {
          const { tables: left } = await contents.refresh();
          const own = left?.filter(({ connectionId }) => connectionId === connection.id);
          return own?.length ?? null;
        },
        overview: (
          <Steps
            steps={[
              {
                name: text("steps.tables"),
                left: countOf(tables),
                children: (
                  <>
                    {tables.kind === "read" && <TableNames tables={tables.data} />}
                    <TablesLink onReturn={contents.refresh} />
                  </>
                ),
              },
              { name: text("steps.connection"), left: null },
            ]}
          />
        ),
        link: <AllConnectionsLink onReturn={contents.refresh} />,
      }}
      remove={mutateAsync}
      onDone={({ kind }) => {
        showToast(
          text(kind === "deleted" ? "connection.deleted" : "connection.alreadyGone", { title }),
        );
        close();
      }}
    />
  );
}

const words: Subject["words"] = {
  lost: "connection.delete.lost",
  kept: "connection.delete.kept",
  check: {
    reading: "connection.delete.check.reading",
    unreadable: "connection.delete.check.unreadable",
    none: "connection.delete.check.none",
  },
  confirm: "connection.delete.confirm",
  failed: {
    refused: "connection.failed.refused",
    stillThere: "connection.failed.stillThere",
    unknown: "connection.failed.unknown",
  },
  blocked: "connection.blocked.title",
  remedy: "connection.blocked.remedy",
  hidden: "connection.hidden.reason",
  hiddenRemedy: "connection.hidden.remedy",
  report: "connection.hidden.details",
};
