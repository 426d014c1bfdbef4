/** A page of the portal that the application links to (docs/platform.md#pages-of-the-portal). */
export type PortalPage = {
  /** Path and query inside the portal, beginning with a slash. */
  path: string;
  /** Width of its slider in CSS pixels, or the portal's own choice. */
  width: number | "default";
};

/** Analytics hub › all connections. */
export const allConnectionsPage: PortalPage = { path: "/bi/source/", width: "default" };

/** The page of one connection. */
export function connectionPage(connectionId: number): PortalPage {
  return {
    path: `/bitrix/components/bitrix/biconnector.externalconnection/slider.php?sourceId=${connectionId}`,
    width: 564,
  };
}

/** Analytics hub › tables. Its address depends on what the portal's version calls them. */
export function tablesPage(api: "table" | "dataset"): PortalPage {
  return { path: `/bi/${api}/`, width: "default" };
}

/** Analytics hub › unused elements: datasets of BI Builder that lost their table. */
export const unusedElementsPage: PortalPage = { path: "/bi/unused_elements/", width: "default" };
