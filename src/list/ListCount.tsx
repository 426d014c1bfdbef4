import { numberText } from "../i18n/formats";
import { text } from "../i18n/text";
import type { ConnectorListResult } from "../queries/connectors";
import type { UnusedSearch } from "../queries/unused";
import { usePainted } from "../ui/painted";
import styles from "./ListCount.module.css";

/**
 * How many connectors there are, or are shown so far, and how many of them are selected. What a search, an order or a
 * filter has come to is read out as well.
 *
 * @param props.unused the search for connectors without visible connections, or null while all are shown
 */
export function ListCount(props: {
  list: ConnectorListResult;
  unused: UnusedSearch | null;
  selected: number;
}) {
  // A plural takes a formatter, and to make the first one takes longer than a screen of rows.
  const { list, unused, selected } = props;
  const isPainted = usePainted(!list.isPending);
  return (
    <div className={styles.line}>
      <p aria-live="polite">
        {unused ? unusedText(unused) : (isPainted || !list.data) && listText(list)}
      </p>
      {selected > 0 && <p>· {text("selection.count", { count: selected })}</p>}
    </div>
  );
}

/** Never a total that was not read: the portal tells none. */
function listText(list: ConnectorListResult): string {
  if (list.isPending || list.isPlaceholderData) return text("list.loading");
  // Failures are told by their notice.
  if (!list.data) return "";
  const count = list.data.pages.reduce((sum, { connectors }) => sum + connectors.length, 0);
  return list.hasNextPage
    ? text("count.more", { count: numberText(count) })
    : text("count.connectors", { count });
}

/** While it searches, its progress bar tells. */
function unusedText({ progress, isComplete, unused, unmatched }: UnusedSearch): string {
  if (progress || isComplete === null) return "";
  const count = unused.length;
  // There are some: they do not match.
  if (count === 0 && unmatched > 0) return text("count.connectors", { count });
  return text("count.unused", { count });
}
