import { type Answer, batchSize, type Command, callMany } from "../bitrix24/batch";
import { isRecord, PortalError } from "../bitrix24/portal-error";
import type { Rest } from "../bitrix24/rest";
import { addressParts } from "./address-parts";
import { hindranceIn, type MenuHindrance, menuScopes } from "./menu-hindrance";
import { parseList, parseText } from "./parse";
import { isAdministrator, isOffered, scopes } from "./questions";

/** CRM Analytics › Applications (docs/platform.md#places-in-the-portals-menus). */
const place = "CRM_ANALYTICS_MENU";

/** What the application has in the menu of CRM Analytics. */
export type MenuItems =
  | { kind: "hindered"; by: MenuHindrance }
  /** The application's own address, and those that its items lead to, one an item. */
  | { kind: "read"; ownAddress: string; addresses: readonly string[] };

const canBind = isOffered("placement.bind");

const readItems: Command = { method: "placement.get", params: {} };

/**
 * Reads, in one request, what the application has in the menu of CRM Analytics, and whether this person may change it.
 *
 * @param ownAddress null for an uploaded archive, for which nothing is asked
 * @throws {PortalError} when the items cannot be read, and nothing that somebody could change is known to be the reason
 * @see docs/platform.md#places-in-the-portals-menus, docs/platform.md#questions-that-need-no-permission
 */
export async function readMenuItems(rest: Rest, ownAddress: string | null): Promise<MenuItems> {
  if (ownAddress === null) return { kind: "hindered", by: { kind: "archive" } };
  const questions = [readItems, canBind.command, isAdministrator.command, scopes.command] as const;
  const answers = await callMany(rest.read, questions, (question) => question);
  const [[, items], [, offer], [, administrator], [, given]] = answers;
  const by = answers.some(([, { ok }]) => ok)
    ? (hindranceBy(offer, administrator, given) ?? (items.ok ? null : hindranceIn(items.error)))
    : null;
  if (by) return { kind: "hindered", by };
  if (!items.ok) throw items.error;
  return { kind: "read", ownAddress, addresses: addressesIn(items.value) };
}

function hindranceBy(offer: Answer, administrator: Answer, given: Answer): MenuHindrance | null {
  if (offer.ok && canBind.read(offer.value) === false) return { kind: "no-methods" };
  if (administrator.ok && isAdministrator.read(administrator.value) === false) {
    return { kind: "not-administrator" };
  }
  const known = (given.ok && scopes.read(given.value)) || menuScopes;
  const missing = menuScopes.filter((scope) => !known.includes(scope));
  return missing.length > 0 ? { kind: "scopes", missing } : null;
}

/** @throws {PortalError} `UNEXPECTED_ANSWER` */
function addressesIn(items: unknown): string[] {
  return parseList(items, (row) => row)
    .filter((row) => row.placement === place)
    .map((row) => parseText(row.handler));
}

/** What became of a change of the menu, and what was there at the last look. */
export type MenuChange =
  | { kind: "done"; addresses: readonly string[] }
  /** It was carried out, or had been before, and somebody else has undone it meanwhile. */
  | { kind: "overtaken"; addresses: readonly string[] }
  /** The portal said no. `addresses`: null where the look failed. */
  | { kind: "refused"; error: PortalError; addresses: readonly string[] | null }
  /** The answer was lost; it may yet be carried out (docs/platform.md#lost-answers). */
  | { kind: "unclear"; error: PortalError; addresses: readonly string[] | null };

/**
 * Adds an item to the menu of CRM Analytics, once, and looks what is there then.
 *
 * @param names of the application by the portal's languages, English among them
 * @returns how it ended. Never rejects
 * @see https://apidocs.bitrix24.com/api-reference/widgets/placement-bind.html
 */
export async function addMenuItem(
  rest: Rest,
  address: string,
  names: Readonly<Record<string, string>>,
): Promise<MenuChange> {
  const languages = Object.entries(names).map(([code, TITLE]) => [code, { TITLE }]);
  const answers = await callMany(rest.call, [address], (HANDLER) => ({
    method: "placement.bind",
    params: {
      PLACEMENT: place,
      HANDLER,
      TITLE: names.en ?? "",
      LANG_ALL: Object.fromEntries(languages),
    },
  }));
  const isDone = (value: unknown) => value === true;
  return settle(rest, answers, isDone, {
    isReached: (addresses) => addresses.some((each) => isSameAddress(each, address)),
    addresses: [address],
  });
}

/**
 * Takes items out of the menu of CRM Analytics, each once, and looks what is there then.
 *
 * @param addresses that they lead to
 * @returns how it ended. Never rejects
 * @see https://apidocs.bitrix24.com/api-reference/widgets/placement-unbind.html
 */
export async function removeMenuItems(
  rest: Rest,
  addresses: readonly string[],
): Promise<MenuChange> {
  const answers = await callMany(rest.call, addresses.slice(0, batchSize), (HANDLER) => ({
    method: "placement.unbind",
    params: { PLACEMENT: place, HANDLER },
  }));
  const isDone = (value: unknown) => isRecord(value) && "count" in value;
  return settle(rest, answers, isDone, {
    isReached: (left) => left.length === 0,
    addresses: [],
  });
}

/** What a change is to bring about. */
interface Wanted {
  isReached: (addresses: readonly string[]) => boolean;
  /** What is there then, as far as is known without a look. */
  addresses: readonly string[];
}

async function settle(
  rest: Rest,
  answers: [address: string, Answer][],
  isDone: (value: unknown) => boolean,
  wanted: Wanted,
): Promise<MenuChange> {
  const seen = await rest
    .read(readItems.method)
    .then(addressesIn)
    .catch((error) => PortalError.of(error));
  const addresses = seen instanceof PortalError ? null : seen;
  if (addresses && wanted.isReached(addresses)) return { kind: "done", addresses };

  const error = answers.map(([, answer]) => errorOf(answer, isDone)).find((each) => each !== null);
  if (!error) {
    return addresses
      ? { kind: "overtaken", addresses }
      : { kind: "done", addresses: wanted.addresses };
  }
  if (error.code === alreadyThere) {
    return seen instanceof PortalError
      ? { kind: "unclear", error: seen, addresses: null }
      : { kind: "overtaken", addresses: seen };
  }
  return { kind: error.mayHaveHappened ? "unclear" : "refused", error, addresses };
}

/** The item had been there before: which is so only once it has been seen. */
const alreadyThere = "ERROR_PLACEMENT_HANDLER_ALREADY_BINDED";

function errorOf(answer: Answer, isDone: (value: unknown) => boolean): PortalError | null {
  if (!answer.ok) return answer.error;
  return isDone(answer.value) ? null : new PortalError("UNEXPECTED_ANSWER", 200);
}

/** Whether two addresses lead to the same page, however they are written. */
export function isSameAddress(one: string, other: string): boolean {
  const written = (address: string) => addressParts(address)?.href ?? address;
  return written(one) === written(other);
}
