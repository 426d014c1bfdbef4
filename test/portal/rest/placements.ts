import type { Context, Method } from "./context.ts";
import { asParameters, type Parameters } from "./parameters.ts";
import { RootError } from "./root-error.ts";

/**
 * The places that exist here, and the permission that each needs besides `placement`
 * (docs/platform.md#places-in-the-portals-menus).
 */
const places: Record<string, string | null> = {
  CRM_ANALYTICS_MENU: "crm",
  BI_ANALYTICS_MENU: null,
};

/**
 * `placement.*`: where an application shows itself in the portal's menus
 * (docs/platform.md#places-in-the-portals-menus).
 */
export const placementMethods: Record<string, Method> = {
  "placement.list": ({ switches }) =>
    Object.keys(places).filter((place) => isIncluded(places[place], switches.scope)),

  "placement.get": (context) => {
    checkAdministrator(context);
    return ownPlacements(context).map(({ placement, handler, title, langAll }) => ({
      placement,
      userId: 0,
      handler,
      title,
      description: "",
      options: [],
      langAll: structuredClone(langAll),
    }));
  },

  "placement.bind": (context, parameters) => {
    const { placement, handler, clientId } = checkedPlace(context, parameters);
    if (handler === "")
      throw new RootError("ERROR_ARGUMENT", "Argument 'HANDLER' is null or empty");
    if (ownPlacements(context).some((row) => isSame(row, placement, handler))) {
      throw new RootError("ERROR_PLACEMENT_HANDLER_ALREADY_BINDED");
    }
    const { TITLE, LANG_ALL } = parameters;
    context.store.placements.push({
      clientId,
      placement,
      handler,
      title: String(TITLE ?? ""),
      langAll: structuredClone(asParameters(LANG_ALL)),
    });
    return true;
  },

  "placement.unbind": (context, parameters) => {
    const { placement, handler } = checkedPlace(context, parameters);
    const { store } = context;
    const doomed = ownPlacements(context).filter(
      (row) => row.placement === placement && (handler === "" || row.handler === handler),
    );
    store.placements = store.placements.filter((row) => !doomed.includes(row));
    return { count: doomed.length };
  },
};

/** @throws {RootError} `ACCESS_DENIED` for all but administrators, `ERROR_PLACEMENT_NOT_FOUND` */
function checkedPlace(
  context: Context,
  { PLACEMENT, HANDLER }: Parameters,
): { clientId: string; placement: string; handler: string } {
  checkAdministrator(context);
  const { clientId, switches } = context;
  if (clientId === null) {
    throw new RootError("ACCESS_DENIED", "Access denied! Application context required");
  }
  const placement = String(PLACEMENT ?? "").toUpperCase();
  if (!isIncluded(places[placement], switches.scope)) {
    throw new RootError("ERROR_PLACEMENT_NOT_FOUND");
  }
  return { clientId, placement, handler: String(HANDLER ?? "") };
}

/** @throws {RootError} `ACCESS_DENIED` */
function checkAdministrator({ switches }: Context): void {
  if (!switches.admin) throw new RootError("ACCESS_DENIED", "Access denied!");
}

function isIncluded(needed: string | null | undefined, scope: readonly string[]): boolean {
  return needed === null || (needed !== undefined && scope.includes(needed));
}

function ownPlacements({ clientId, store }: Context) {
  return store.placements.filter((row) => row.clientId === clientId);
}

function isSame(
  row: { placement: string; handler: string },
  placement: string,
  handler: string,
): boolean {
  return row.placement === placement && row.handler === handler;
}
