import type { MouseEvent, ReactNode } from "react";
import { usePortal } from "./PortalContext";
import type { Portal, PortalPage } from "./portal";

/** What makes a real link to a page of the portal of an `<a>`. */
export interface LinkProps {
  href: string;
  target: "_blank";
  rel: "noopener";
  onClick: (event: MouseEvent) => void;
}

/**
 * A real link to a page of the portal. A plain click opens it in the portal's slider; any other click
 * is the browser's, so that it can be opened in a new tab or copied.
 *
 * @param visit what a plain click does
 */
export function linkTo(
  portal: Portal,
  page: PortalPage,
  visit: () => unknown = () => portal.open(page),
): LinkProps {
  return {
    href: portal.urlOf(page),
    target: "_blank",
    rel: "noopener",
    onClick(event) {
      const isPlain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
      if (!isPlain) return;
      event.preventDefault();
      void visit();
    },
  };
}

/** Such a link, see {@link linkTo}. @param props.onReturn called when the slider was closed */
export function PortalLink(props: {
  page: PortalPage;
  children: ReactNode;
  className?: string | undefined;
  onReturn?: () => void;
}) {
  const portal = usePortal();

  async function visit() {
    await portal.open(props.page);
    props.onReturn?.();
  }

  return (
    <a className={props.className} {...linkTo(portal, props.page, visit)}>
      {props.children}
    </a>
  );
}

/** Analytics hub › all connections. */
export const allConnectionsPage: PortalPage = { path: "/bi/source/", width: "default" };

/** The page of one connection. */
export function connectionPage(connectionId: number): PortalPage {
  return {
    path: `/bitrix/components/bitrix/biconnector.externalconnection/slider.php?sourceId=${connectionId}`,
    width: "narrow",
  };
}

/** The portal's own form for a new connection of one connector. It asks for the credentials, and closes by itself. */
export function newConnectionPage(connectorId: number): PortalPage {
  return {
    path: `/bitrix/components/bitrix/biconnector.externalconnection/slider.php?connectorCode=rest_${connectorId}&connectorType=rest&closeAfterCreate=Y`,
    width: "narrow",
  };
}

/** Analytics hub › tables. Its address depends on what the portal's version calls them. */
export function tablesPage(api: "table" | "dataset"): PortalPage {
  return { path: `/bi/${api}/`, width: "default" };
}

/** Analytics hub › unused elements: datasets of BI Builder that lost their table. */
export const unusedElementsPage: PortalPage = { path: "/bi/unused_elements/", width: "default" };

/** The page of a person (docs/platform.md#pages-in-a-slider). */
export function personPage(personId: number): PortalPage {
  return { path: `/company/personal/user/${personId}/`, width: "default" };
}
