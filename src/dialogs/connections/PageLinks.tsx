import { allConnectionsPage, tablesPage } from "../../bitrix24/portal-pages";
import { text } from "../../i18n/text";
import { useTableApi } from "../../queries/tables";
import { OutLink } from "../OutLink";

/** The way to all connections. @param props.onReturn called when the person comes back from there */
export function AllConnectionsLink(props: { onReturn?: () => void }) {
  return (
    <OutLink page={allConnectionsPage} onReturn={props.onReturn}>
      {text("link.connections")}
    </OutLink>
  );
}

/**
 * The way to the tables.
 *
 * @param props.isButton it is what to do first
 * @param props.onReturn called when the person comes back from there
 */
export function TablesLink(props: { isButton?: boolean; onReturn?: () => void }) {
  const api = useTableApi();
  return (
    <OutLink page={tablesPage(api)} isButton={props.isButton} onReturn={props.onReturn}>
      {text("link.tables")}
    </OutLink>
  );
}
