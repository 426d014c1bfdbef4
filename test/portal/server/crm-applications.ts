import type { Portal } from "../portal.ts";
import type { Store } from "../store.ts";

/** An application in CRM Analytics › Applications. */
export interface CrmApplication {
  title: string;
  handler: string;
  /** The address of the portal page that opens it. */
  path: string;
}

/**
 * The applications that put themselves into CRM Analytics (docs/platform.md#places-in-the-portals-menus), in the
 * order in which they did. There are none until the installation is finished. An address that is no web address is
 * left out.
 */
export function crmApplications({ store, lang }: Portal): CrmApplication[] {
  if (!store.installed) return [];
  return store.placements
    .filter((row) => row.clientId === store.clientId && isInCrmAnalytics(row))
    .map(({ title, langAll, handler }, index) => ({
      title: titleIn(langAll[lang]) || title || "Application",
      handler,
      path: `/?open=crm&item=${index}`,
    }));
}

function isInCrmAnalytics({ placement, handler }: Store["placements"][number]): boolean {
  return placement === "CRM_ANALYTICS_MENU" && isWebAddress(handler);
}

function titleIn(words: unknown): string {
  const isRecord = typeof words === "object" && words !== null;
  return isRecord && "TITLE" in words ? String(words.TITLE) : "";
}

function isWebAddress(address: string): boolean {
  return URL.canParse(address) && /^https?:$/.test(new URL(address).protocol);
}
