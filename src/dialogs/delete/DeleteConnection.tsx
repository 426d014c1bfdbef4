import type { Connection } from "../../biconnector/connections";
import { countFound } from "../../biconnector/read-lists";
import { text } from "../../i18n/text";
import { useDeleteConnection } from "../../queries/mutations";
import { type Contents, tablesAmong, tablesOf } from "../../queries/use-contents";
import { useOwnClose } from "../../ui/Modal";
import { useToast } from "../../ui/use-toast";
import { connectionTitle } from "../connections/connection-title";
import { AllConnectionsLink, TablesLink } from "../connections/PageLinks";
import { KnownTables } from "../connections/TablesOf";
import { Outdated } from "../connections/Unreadable";
import { DeleteDialog } from "./DeleteDialog";
import { countOf, Steps } from "./Steps";
import type { DoneDeletion } from "./use-deletion";

/**
 * Asks before a connection is deleted; names the tables that are in the way.
 *
 * @param props.contents of its connector
 */
export function DeleteConnection(props: { connection: Connection; contents: Contents }) {
  const { connection, contents } = props;
  const close = useOwnClose();
  const showToast = useToast();
  const { remove, takeOver } = useDeleteConnection(connection, () => tellEnd({ kind: "deleted" }));
  const tables = tablesOf(contents, connection.id);
  const title = connectionTitle(connection);

  function tellEnd({ kind }: DoneDeletion) {
    showToast(
      text(kind === "deleted" ? "delete.connection.deleted" : "delete.connection.alreadyGone", {
        title,
      }),
    );
    close();
  }

  return (
    <DeleteDialog
      subject={{ kind: "connection", id: connection.id, title }}
      dependents={countOf(tables)}
      expected="unknown"
      readDependents={async () => {
        const { tables: left } = await contents.refresh();
        const own = left && tablesAmong(left, connection.id);
        return own && countFound(own);
      }}
      takeOver={takeOver}
      remove={remove}
      mainAction={<TablesLink key="tables" isButton onReturn={contents.refresh} />}
      linkToAll={<AllConnectionsLink onReturn={contents.refresh} />}
      onDone={tellEnd}
    >
      <Outdated contents={contents} />
      <Steps
        steps={[
          {
            name: text("name.tables"),
            left: countOf(tables),
            children: <KnownTables tables={tables} />,
          },
          { name: text("steps.connection"), left: null },
        ]}
      />
    </DeleteDialog>
  );
}
