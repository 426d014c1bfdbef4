import type { Opening } from "./page-address.ts";

/** Where in the portal an application is shown (docs/platform.md#places-in-the-portals-menus). */
export interface Place {
  code: "DEFAULT" | "CRM_ANALYTICS_MENU";
  /** What the place tells the application, as `PLACEMENT_OPTIONS`. */
  options: Record<string, string>;
}

/** @param address of the portal page */
export function placeOf(opening: Opening, address: URL): Place {
  if (opening !== "crm") return { code: "DEFAULT", options: {} };
  return { code: "CRM_ANALYTICS_MENU", options: { URI: `${address.pathname}${address.search}` } };
}

/** The commands that the vendor's page denies: some outside of the application's own page, one in a slider. */
export function deniedCommands({ code }: Place, isInSlider: boolean): string[] {
  return [
    ...(code === "DEFAULT" ? [] : ["setTitle", "setScroll", "reloadWindow"]),
    ...(isInSlider ? ["resizeWindow"] : []),
  ];
}
