import { text } from "../../i18n/text";
import { Link } from "../../ui/Link";
import type { NamedConnector } from "../connector-name";
import { useNewConnection } from "./use-new-connection";

/**
 * The way to the portal's form for a new connection of a connector.
 *
 * @param props.isOneOfMany there are more such links beside it: its name tells of which connector it is
 */
export function NewConnectionLink(props: { connector: NamedConnector; isOneOfMany?: boolean }) {
  const { connector, isOneOfMany = false } = props;
  const linkToForm = useNewConnection();
  const name = isOneOfMany ? text("connection.newOf", { title: connector.title }) : undefined;
  return (
    <Link to={linkToForm(connector)} aria-label={name}>
      {text("connection.new")}
    </Link>
  );
}
