import type { ConnectorFields } from "../../biconnector/connector-fields";
import type { Snapshot } from "../../biconnector/snapshots";
import { tidied } from "../../biconnector/tidying";
import { listText } from "../../i18n/lazy-formats";
import { text } from "../../i18n/text";
import { useConnectionCount } from "../../queries/connections";
import { Notice } from "../../ui/Notice";

/**
 * Warns where a connector would lose codes of credentials: connections keep their values under those that it had when
 * they were made.
 */
export function LostCodes(props: { before: Snapshot; settings: ConnectorFields["settings"] }) {
  const { id, fields } = props.before;
  const saved = tidied({ ...fields, settings: props.settings }, fields);
  const kept = new Set(saved.settings.map(({ code }) => code));
  const lost = fields.settings.filter(({ code }) => !kept.has(code));
  const count = useConnectionCount(id, lost.length > 0);
  if (lost.length === 0 || count === 0) return null;
  const codes = listText(lost.map(({ code }) => code));
  return (
    <Notice tone="warning" role="status">
      <p>
        {count === null
          ? text("form.codesMayBeLost", { codes })
          : text("form.codesLost", { count, codes })}
      </p>
    </Notice>
  );
}
