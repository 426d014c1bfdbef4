import { allConnectionsPage, tablesPage } from "../../bitrix24/PortalLink";
import { text } from "../../i18n/text";
import { useTableApi } from "../../queries/tables";
import { OutLink } from "../OutLink";

/** The way to all connections. @param props.onReturn called when the person comes back from there */
export function AllConnectionsLink(props: { onReturn: () => void }) {
  return (
    <OutLink page={allConnectionsPage} onReturn={props.onReturn}>
      {text("link.connections")}
    </OutLink>
  );
}

/** The way to the tables. @param props.onReturn called when the person comes back from there */
export function TablesLink(props: { onReturn: () => void }) {
  const api = useTableApi();
  return (
    <OutLink page={tablesPage(api)} onReturn={props.onReturn}>
      {text("link.tables")}
    </OutLink>
  );
}
