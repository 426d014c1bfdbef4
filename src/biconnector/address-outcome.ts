import type { PortalError } from "../bitrix24/portal-error";
import type { Rest } from "../bitrix24/rest";
import { type ReadAddresses, readAddresses } from "./address-reading";
import { mayComeFor } from "./registration";
import { type Addresses, serviceAddresses } from "./service";
import type { UnclearUpdate } from "./update";

/** A connector that is to get other addresses. */
export interface AddressChange {
  id: number;
  title: string;
  /** As the person saw them. */
  before: Addresses;
  after: Addresses;
}

/** What became of it. */
export type AddressOutcome =
  | { kind: "changed" }
  /** It had the wanted addresses already. Nothing was sent. */
  | { kind: "as-wanted" }
  /** It does not exist any more. */
  | { kind: "gone" }
  /** Somebody else changed its addresses since the person saw them. Nothing was sent. */
  | { kind: "changed-meanwhile" }
  /** The portal said no, or nothing was sent. Nothing was changed. */
  | { kind: "refused"; error: PortalError }
  | UnclearUpdate
  | { kind: "not-tried" };

export interface AddressResult {
  change: AddressChange;
  outcome: AddressOutcome;
}

/** What a look afterwards tells; null where that could not be taken. */
export function outcomeByLook(
  now: ReadAddresses | null,
  { id, before }: AddressChange,
  open: UnclearUpdate,
): AddressOutcome {
  const { error } = open;
  if (now?.gone.has(id)) return { kind: "gone" };
  const addresses = now?.found.get(id);
  if (!addresses) return open;
  if (hasAll(addresses, open.wanted)) return { kind: "changed" };
  const isUntouched = !error.mayHaveHappened && hasAll(addresses, before);
  return isUntouched ? { kind: "refused", error } : open;
}

/** What an unclear change has come to. */
type FoundChange = { kind: "saved" | "gone" };

/** Which of the changes whose answers were lost have been made, or concern what is gone now. Never rejects. */
export async function findChanged(
  rest: Rest,
  open: UnclearUpdate[],
): Promise<[UnclearUpdate, FoundChange][]> {
  const now = await lookAt(rest, open);
  return open.flatMap((one): [UnclearUpdate, FoundChange][] => {
    const addresses = now?.found.get(one.id);
    if (now?.gone.has(one.id)) return [[one, { kind: "gone" }]];
    return addresses && hasAll(addresses, one.wanted) ? [[one, { kind: "saved" }]] : [];
  });
}

/**
 * What a later try at the same change has come to, knowing of an earlier one that may have been made in the meantime,
 * or may yet be: what was turned away, or not tried, says nothing of that.
 */
export function withEarlierOutcome(
  outcome: AddressOutcome,
  earlier: AddressOutcome,
): AddressOutcome {
  if (earlier.kind !== "unclear") return outcome;
  if (outcome.kind === "as-wanted") return { kind: "changed" };
  const mayYetCome = performance.now() - earlier.sentAt < mayComeFor;
  const saysNothing = outcome.kind === "refused" || outcome.kind === "not-tried";
  return saysNothing || (outcome.kind === "changed-meanwhile" && mayYetCome) ? earlier : outcome;
}

/** The addresses now of what is concerned. Never rejects. @returns null when they cannot be read */
export async function lookAt(
  rest: Rest,
  concerned: readonly { id: number }[],
): Promise<ReadAddresses | null> {
  return readAddresses(
    rest,
    concerned.map(({ id }) => id),
  ).catch(() => null);
}

/** Whether these are the addresses that are wanted, as far as any are. */
export function hasAll(now: Addresses, wanted: UnclearUpdate["wanted"]): boolean {
  return serviceAddresses.every((name) => !(name in wanted) || wanted[name] === now[name]);
}

/** What became of a change whose answer was lost, as long as no look has told. */
export function unclear(change: AddressChange, error: PortalError, sentAt: number): UnclearUpdate {
  return { kind: "unclear", error, id: change.id, wanted: wantedOf(change), sentAt };
}

/** What is sent: only what differs. */
export function wantedOf({
  before,
  after,
}: AddressChange): Partial<Addresses> & Record<string, string> {
  const names = serviceAddresses.filter((name) => before[name] !== after[name]);
  return Object.fromEntries(names.map((name) => [name, after[name]]));
}
