import { unusedElementsPage } from "../../bitrix24/portal-pages";
import { text } from "../../i18n/text";
import { useTrash } from "../../queries/trash-store";
import { Notice } from "../../ui/Notice";
import { Unreadable } from "../connections/Unreadable";
import { Names, ShortList } from "../Names";
import { OutLink } from "../OutLink";
import styles from "./BulkDelete.module.css";
import type { Plan } from "./plan";

/** What would stay, may stay, or cannot be brought back. */
export function Caveats({ plan }: { plan: Plan }) {
  const { blocked, unchecked, unreadable, unrestorable, datasets } = plan;
  const { keeping } = useTrash();
  return (
    <>
      <Unreadable what="connections" rows={unreadable.connections} />
      <Unreadable what="tables" rows={unreadable.tables} />
      {datasets.length > 0 && (
        <Notice tone="warning">
          <p>{text("cleanUp.datasets", { count: datasets.length })}</p>
          <ShortList items={datasets}>
            {({ id, table }) => (
              <li key={id}>{text("cleanUp.dataset", { id: String(id), table })}</li>
            )}
          </ShortList>
          <p>{text("cleanUp.dashboards")}</p>
          <p>
            <OutLink page={unusedElementsPage}>{text("link.unusedElements")}</OutLink>
          </p>
        </Notice>
      )}
      {blocked.length > 0 && (
        <Notice tone="warning">
          <p>{text("bulkDelete.blocked", { count: blocked.length })}</p>
          <Names connectors={blocked} />
        </Notice>
      )}
      {unchecked > 0 && (
        <Notice tone="info">
          <p>{text("bulkDelete.unchecked", { count: unchecked })}</p>
        </Notice>
      )}
      {unrestorable.length > 0 && (
        <Notice tone="warning">
          <p>{text("bulkDelete.unrestorable")}</p>
          <Names connectors={unrestorable} />
        </Notice>
      )}
      {plan.connectors.length > unrestorable.length && (
        <p className={styles.quiet}>
          {text(keeping.kind === "kept" ? "bulkDelete.restore" : "bulkDelete.restore.untilLeft")}
        </p>
      )}
    </>
  );
}
