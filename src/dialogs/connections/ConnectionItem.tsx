import type { Connection } from "../../biconnector/connections";
import type { Found } from "../../biconnector/read-lists";
import type { Table } from "../../biconnector/tables";
import { connectionPage, personPage } from "../../bitrix24/portal-pages";
import { Bdi } from "../../i18n/bidi";
import { dateText, dateTimeText } from "../../i18n/formats";
import { text } from "../../i18n/text";
import type { Reading } from "../../queries/use-contents";
import { IconButton } from "../../ui/IconButton";
import { TrashIcon } from "../../ui/icons";
import { OutLink } from "../OutLink";
import styles from "./ConnectionItem.module.css";
import { connectionTitle } from "./connection-title";
import { TablesOf } from "./TablesOf";

/** The page's id of a connection's delete button, where the focus goes and comes back to. */
export function deleteConnectionId(connectionId: number): string {
  return `delete-connection-${connectionId}`;
}

/**
 * One connection in the panel.
 *
 * @param props.isNew it was made from here a short while ago
 * @param props.onReturn called when the person comes back from its page
 */
export function ConnectionItem(props: {
  connection: Connection;
  isNew: boolean;
  tables: Reading<Found<Table>>;
  onReturn: () => void;
  onDelete: () => void;
}) {
  const { connection } = props;
  const title = connectionTitle(connection);
  return (
    <li className={styles.item}>
      <div>
        <p className={styles.title}>
          {props.isNew && <span className={styles.new}>{text("connection.isNew")}</span>}
          <OutLink page={connectionPage(connection.id)} onReturn={props.onReturn}>
            <Bdi>{title}</Bdi>
          </OutLink>
        </p>
        <div className={styles.facts}>
          <span>{text(connection.isActive ? "related.active" : "related.inactive")}</span>
          <WhoAndWhen connection={connection} />
          <TablesOf tables={props.tables} />
        </div>
      </div>
      <IconButton
        id={deleteConnectionId(connection.id)}
        label={text("panel.delete", { title })}
        hint={text("row.deleteHint")}
        isDangerous
        onClick={props.onDelete}
      >
        <TrashIcon />
      </IconButton>
    </li>
  );
}

/** Who made a connection and who changed it last, as a number that leads to that person's page, and when. */
function WhoAndWhen({ connection }: { connection: Connection }) {
  return (
    <>
      <Change word="related.created" at={connection.createdAt} by={connection.createdBy} />
      <Change word="related.changed" at={connection.changedAt} by={connection.changedBy} />
    </>
  );
}

/** Stands for the link until the sentence is split there. */
const place = "\uFFFC";

function Change(props: {
  word: "related.created" | "related.changed";
  at: string | null;
  by: number | null;
}) {
  const { word, at, by } = props;
  if (at === null && by === null) return null;
  const date = at === null ? "–" : dateText(at);
  const [before, after] = text(by === null ? word : `${word}By`, { date, person: place }).split(
    place,
  );
  return (
    <span title={at === null ? undefined : dateTimeText(at)}>
      {before}
      {by !== null && (
        <OutLink page={personPage(by)}>{text("related.person", { id: String(by) })}</OutLink>
      )}
      {after}
    </span>
  );
}
