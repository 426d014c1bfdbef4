import { text } from "../i18n/text";
import type { ConnectorListResult } from "../queries/connectors";
import type { UnusedSearch } from "../queries/unused";
import { usePainted } from "../ui/painted";

/**
 * Tells those who cannot see it what a search, an order or a filter has come to.
 *
 * Connectors count as the portal sent them: one that is deleted has a toast of its own.
 *
 * @param props.unused the search for connectors that nobody uses, or null while all are shown
 */
export function Announcer(props: { list: ConnectorListResult; unused: UnusedSearch | null }) {
  // A plural takes a formatter, and to make the first one takes longer than a screen of rows.
  const { list, unused } = props;
  const isPainted = usePainted(!list.isPending);
  return (
    <p className="visually-hidden" aria-live="polite">
      {unused ? unusedAnnouncement(unused) : (isPainted || !list.data) && listAnnouncement(list)}
    </p>
  );
}

function listAnnouncement(list: ConnectorListResult): string {
  if (list.isPending || list.isPlaceholderData) return text("list.loading");
  // Failures are told by their notice.
  if (!list.data || list.isError) return "";
  const count = list.data.pages.reduce((sum, { ids }) => sum + ids.length, 0);
  return text("count.connectors", { count });
}

/** While it searches, its progress bar tells. */
function unusedAnnouncement({ progress, isComplete, unused }: UnusedSearch): string {
  if (progress || isComplete === null) return "";
  return text("count.connectors", { count: unused.length });
}
