import { randomBytes } from "node:crypto";
import type { FrameSetup, InitData } from "../page/frame-setup.ts";
import type { Portal } from "../portal.ts";
import { crmApplications } from "./crm-applications.ts";
import { createInitData } from "./init-data.ts";
import type { PageAddress } from "./page-address.ts";
import { deniedCommands, placeOf } from "./place.ts";

/** Where the application is. */
export interface ApplicationAddresses {
  /** Its handler on a server of its own. */
  handlerUrl: string;
  /** The folder that its archive was unpacked to, with a slash at the end. */
  archiveUrl: string;
}

/** A form that is posted into the frame. */
interface HandlerForm {
  action: string;
  fields: Record<string, string>;
}

/** A frame that nobody stands behind, or one that the portal page opens and answers. */
export type FrameOpening =
  | { source: string }
  | { frameName: string; setup: FrameSetup; form: HandlerForm | null };

/**
 * Prepares the application's frame in one of the ways of docs/platform.md#how-the-portal-opens-the-application.
 *
 * @param address of the portal page
 */
export async function openFrame(
  portal: Portal,
  addresses: ApplicationAddresses,
  { opening, item }: Pick<PageAddress, "opening" | "item">,
  address: URL,
): Promise<FrameOpening> {
  const { archiveUrl } = addresses;
  // In CRM Analytics the application is where it said that it is, once it has said so.
  const bound = opening === "crm" ? crmApplications(portal)[item]?.handler : undefined;
  const handlerUrl = bound ?? addresses.handlerUrl;
  if (opening === "placement") return { source: handlerUrl };

  const place = placeOf(opening, address);
  const initData = createInitData(portal, address, place);
  const isInSlider = opening === "slider" || initData.INSTALL;
  const appSid = randomBytes(16).toString("hex");
  const isArchive = opening === "archive";
  return {
    frameName: `${initData.DOMAIN}|${initData.PROTOCOL}|${appSid}`,
    setup: {
      applicationOrigin: new URL(isArchive ? archiveUrl : handlerUrl).origin,
      appSid,
      applicationCode: portal.store.clientId,
      isInSlider,
      denied: deniedCommands(place, opening === "slider"),
      source: isArchive ? await archivePage(archiveUrl, initData.INSTALL) : null,
      initData,
    },
    form: isArchive ? null : createForm(handlerUrl, appSid, initData),
  };
}

/** An archive's own `install.html`, if it has one, comes first until the installation is finished. */
async function archivePage(archiveUrl: string, isInstalling: boolean): Promise<string> {
  if (!isInstalling) return archiveUrl;
  const installPage = new URL("install.html", archiveUrl).href;
  return (await fetch(installPage)).ok ? installPage : archiveUrl;
}

function createForm(handlerUrl: string, appSid: string, initData: InitData): HandlerForm {
  const { DOMAIN, PROTOCOL, LANG } = initData;
  const action = new URL(handlerUrl);
  for (const [name, value] of Object.entries({ DOMAIN, PROTOCOL, LANG, APP_SID: appSid })) {
    action.searchParams.set(name, String(value));
  }
  return {
    action: action.href,
    fields: {
      AUTH_ID: initData.AUTH_ID,
      AUTH_EXPIRES: String(initData.AUTH_EXPIRES),
      REFRESH_ID: initData.REFRESH_ID,
      member_id: initData.MEMBER_ID,
      // "L" is what the portal calls a local application.
      status: "L",
      PLACEMENT: initData.PLACEMENT,
      PLACEMENT_OPTIONS: JSON.stringify(initData.PLACEMENT_OPTIONS),
    },
  };
}
