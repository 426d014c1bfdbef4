import type { InitData } from "../page/frame-setup.ts";
import type { Portal } from "../portal.ts";
import { personOf } from "./person.ts";
import type { Place } from "./place.ts";

/**
 * Opens a session for the person and says what `getInitData` will answer (docs/platform.md#session-data).
 *
 * @param address of the portal page
 * @param place where the portal shows the application
 */
export function createInitData(portal: Portal, address: URL, place: Place): InitData {
  const { store, switches, lang } = portal;
  const { isFirstRun, options } = personOf(portal);
  return {
    LANG: lang,
    DOMAIN: address.host,
    PROTOCOL: address.protocol === "https:" ? 1 : 0,
    PATH: "/rest",
    ...portal.openSession(),
    FIRST_RUN: isFirstRun,
    IS_ADMIN: switches.admin,
    INSTALL: switches.install && !store.installed,
    USER_OPTIONS: switches.userOptions ? options : null,
    APP_OPTIONS: store.appOptions,
    PLACEMENT: place.code,
    PLACEMENT_OPTIONS: place.options,
  };
}
