import type { PortalError } from "../bitrix24/portal-error";

/** The permissions (scopes) that an item in CRM Analytics needs (docs/platform.md#places-in-the-portals-menus). */
export const menuScopes = ["placement", "crm"] as const;

type MenuScope = (typeof menuScopes)[number];

/** What keeps the menu as it is. */
export type MenuHindrance =
  /** An uploaded archive has no address of its own that an item could lead to. */
  | { kind: "archive" }
  | { kind: "not-administrator" }
  | { kind: "scopes"; missing: readonly MenuScope[] }
  /** The portal does not know the place, or does not offer it to this application. */
  | { kind: "no-place" }
  /** The portal has no methods for places. */
  | { kind: "no-methods" };

const hindrances: Record<string, MenuHindrance> = {
  ACCESS_DENIED: { kind: "not-administrator" },
  // What is asked for first is the permission for places as such.
  insufficient_scope: { kind: "scopes", missing: ["placement"] },
  ERROR_PLACEMENT_NOT_FOUND: { kind: "no-place" },
  ERROR_METHOD_NOT_FOUND: { kind: "no-methods" },
};

/**
 * What an error of a method for places says of it: these codes have a meaning of their own there.
 *
 * @returns null for an error that any call may have
 * @see docs/platform.md#places-in-the-portals-menus
 */
export function hindranceIn({ code }: PortalError): MenuHindrance | null {
  return (Object.hasOwn(hindrances, code) && hindrances[code]) || null;
}
