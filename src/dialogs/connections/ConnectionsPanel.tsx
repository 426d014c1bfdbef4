import { useState } from "react";
import type { Connection } from "../../biconnector/connections";
import { text } from "../../i18n/text";
import { useNewConnectionIds } from "../../queries/new-connections";
import { type Contents, tablesOf, useContents } from "../../queries/use-contents";
import { ActionRow } from "../../ui/ActionRow";
import { Button } from "../../ui/Button";
import { Failure } from "../../ui/Failure";
import { focusFirstOf, nextPlaces } from "../../ui/focus";
import { LoadMore } from "../../ui/LoadMore";
import { CloseButton, DialogFrame } from "../../ui/Modal";
import { Panel, PanelContent } from "../../ui/Panel";
import { type NamedConnector, numberOf } from "../connector-name";
import { DeleteConnection } from "../delete/DeleteConnection";
import { NewConnectionLink } from "../new-connection/NewConnectionLink";
import { ConnectionItem, deleteConnectionId } from "./ConnectionItem";
import styles from "./ConnectionsPanel.module.css";
import { inTitleOrder } from "./connection-title";
import { AllConnectionsLink } from "./PageLinks";
import { Outdated, Unreadable } from "./Unreadable";

/** How many connections are added to the document at a time. */
const step = 50;

const closeId = "close-panel";

/** The connections of one connector, with what is read through them and what can be done with them. */
export function ConnectionsPanel({ connector }: { connector: NamedConnector }) {
  const contents = useContents(connector.id, false);
  const [deleting, setDeleting] = useState<{ connection: Connection; ids: number[] } | null>(null);

  function askToDelete(connection: Connection, all: Connection[]) {
    setDeleting({
      connection,
      ids: nextPlaces(
        connection.id,
        all.map(({ id }) => id),
      ),
    });
  }

  return (
    <>
      <Panel title={text("panel.title", { title: connector.title })}>
        <PanelContent>
          <PanelBody connector={connector} contents={contents} onDelete={askToDelete} />
        </PanelContent>
        <ActionRow>
          <AllConnectionsLink onReturn={contents.refresh} />
          <Button onClick={contents.refresh}>{text("action.refresh")}</Button>
          <CloseButton id={closeId}>{text("action.close")}</CloseButton>
        </ActionRow>
      </Panel>
      {deleting && (
        <DialogFrame
          value={{
            close: () => setDeleting(null),
            onLeft: () => focusFirstOf([...deleting.ids.map(deleteConnectionId), closeId]),
          }}
        >
          <DeleteConnection connection={deleting.connection} contents={contents} />
        </DialogFrame>
      )}
    </>
  );
}

function PanelBody(props: {
  connector: NamedConnector;
  contents: Contents;
  onDelete: (connection: Connection, all: Connection[]) => void;
}) {
  const { connector, contents } = props;
  const [shown, setShown] = useState(step);
  const newIds = useNewConnectionIds();

  switch (contents.connections.kind) {
    case "reading":
      return (
        <p className={styles.count} role="status">
          {text("related.reading")}
        </p>
      );
    case "unreadable":
      return (
        <Failure
          headline={text("panel.unreadable")}
          error={contents.connections.error}
          onTryAgain={contents.refresh}
        />
      );
    case "read": {
      const { rows, unreadable } = contents.connections.data;
      const isNew = ({ id }: Connection) => newIds.has(id);
      // However many there are, these are in sight.
      const all = inTitleOrder(rows).toSorted((one, other) => +isNew(other) - +isNew(one));
      if (all.length + unreadable.length === 0)
        return (
          <div className={styles.head}>
            <p className={styles.count}>{text("panel.empty")}</p>
            <NewConnectionLink connector={connector} />
          </div>
        );
      return (
        <>
          <div className={styles.head}>
            <p className={styles.count}>
              {numberOf(connector.id)}
              {" · "}
              <span>{text("count.connections", { count: all.length })}</span>
            </p>
            <NewConnectionLink connector={connector} />
          </div>
          <Outdated contents={contents} />
          <Unreadable what="connections" rows={unreadable} />
          {contents.tables.kind === "read" && (
            <Unreadable what="tables" rows={contents.tables.data.unreadable} />
          )}
          <ul className={styles.list} aria-label={text("related.list")}>
            {all.slice(0, shown).map((connection) => (
              <ConnectionItem
                key={connection.id}
                connection={connection}
                isNew={isNew(connection)}
                tables={tablesOf(contents, connection.id)}
                onReturn={contents.refresh}
                onDelete={() => props.onDelete(connection, all)}
              />
            ))}
          </ul>
          {shown < all.length && (
            <LoadMore isLoading={false} isPaused={false} onLoad={() => setShown(shown + step)} />
          )}
        </>
      );
    }
  }
}
