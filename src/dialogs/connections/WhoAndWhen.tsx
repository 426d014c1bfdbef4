import type { Connection } from "../../biconnector/connections";
import { personPage } from "../../bitrix24/PortalLink";
import { dateText, dateTimeText } from "../../i18n/formats";
import { text } from "../../i18n/text";
import { OutLink } from "../OutLink";

/** Who made a connection and who changed it last, as a number that leads to that person's page, and when. */
export function WhoAndWhen({ connection }: { connection: Connection }) {
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
