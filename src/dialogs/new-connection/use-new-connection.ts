import { usePortal } from "../../bitrix24/PortalContext";
import { linkTo, newConnectionPage } from "../../bitrix24/portal-pages";
import { text } from "../../i18n/text";
import { useVisitToForm } from "../../queries/new-connections";
import type { Seen } from "../../queries/open-questions";
import type { Target } from "../../ui/Link";
import { useToast } from "../../ui/use-toast";
import { connectionTitle } from "../connections/connection-title";
import { type NamedConnector, useConnectorName } from "../connector-name";

/**
 * How to link to the portal's form for a new connection of a connector (docs/platform.md#pages-of-the-portal). It asks
 * for the credentials, which never come here; what it made is told of when the person comes back.
 */
export function useNewConnection(): (connector: NamedConnector) => Target {
  const portal = usePortal();
  const visitForm = useVisitToForm();
  const showToast = useToast();
  const nameOf = useConnectorName();

  function tell(seen: Seen, connector: NamedConnector) {
    if (seen.kind === "nothing" || (seen.kind === "connector-gone" && !seen.isNews)) return;
    const name = nameOf(connector);
    if (seen.kind === "connector-gone") {
      return showToast(text("delete.connector.alreadyGone", { title: name }));
    }
    const [first, ...others] = seen.connections;
    showToast(
      others.length === 0
        ? text("connection.made", { title: connectionTitle(first) })
        : text("connection.madeMany", { count: seen.connections.length, title: name }),
    );
  }

  return (connector) => {
    const page = newConnectionPage(connector.id);
    const open = () => portal.open(page);
    return linkTo(portal, page, () =>
      visitForm(connector.id, open, (seen) => tell(seen, connector)),
    );
  };
}
