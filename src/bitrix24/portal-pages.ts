import type { MouseEvent } from "react";
import type { Portal, PortalPage } from "./portal";

/**
 * What makes a real link to a page of the portal of an `<a>`. A plain click is the application's, any other the
 * browser's, so that the page can be opened in a new tab or its address copied.
 *
 * @param visit what a plain click does
 */
export function linkTo(portal: Portal, page: PortalPage, visit: () => unknown) {
  return {
    href: portal.urlOf(page),
    target: "_blank",
    rel: "noopener",
    onClick(event: MouseEvent) {
      const isPlain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
      if (!isPlain) return;
      event.preventDefault();
      void visit();
    },
  } as const;
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
