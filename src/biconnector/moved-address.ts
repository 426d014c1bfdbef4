import { addressParts } from "./address-parts";
import { withoutOuterBlanks } from "./blanks";
import { type Addresses, serviceAddresses } from "./service";
import { addressProblem, type FieldProblem } from "./validation";

/** What is wrong with the beginning of addresses: `no-base` where a query or a fragment follows, which cannot go on. */
export type BaseProblem = FieldProblem | { kind: "no-base" };

/** What keeps a text from being the beginning that addresses have in common; null where nothing does. */
export function baseProblem(text: string): BaseProblem | null {
  const base = withoutOuterBlanks(text);
  return addressProblem(base) ?? (/[?#]/.test(base) ? { kind: "no-base" } : null);
}

/**
 * An address with another beginning. What comes after that stays, letter by letter: the path, its capitals, the query.
 *
 * @param from the beginning, with or without a slash at its end. It ends where a part of the path does: what is under
 *   `/bi` is not what is under `/bill`, nor does another port or protocol belong to it
 * @param to without a {@link baseProblem}, like `from`
 * @returns null where the address has another beginning
 */
export function movedAddress(address: string, from: string, to: string): string | null {
  const whole = partsOf(address);
  const base = partsOf(from);
  if (!whole || !base || whole.host !== base.host) return null;
  const path = withoutEndSlashes(base.rest);
  const kept = whole.rest.slice(path.length);
  const isUnder = whole.rest.startsWith(path) && /^(?:$|[/?#])/.test(kept);
  return isUnder ? withoutEndSlashes(withoutOuterBlanks(to)) + kept : null;
}

/**
 * Beginnings that the addresses of services have in common: for each host, the hosts of most addresses first, as much
 * as all of its addresses share, and the host by itself.
 */
export function sharedBases(services: readonly Addresses[]): string[] {
  const hosts = new Map<string, { start: string; folders: string[] }>();
  for (const service of services) {
    for (const name of serviceAddresses) {
      const parts = partsOf(service[name]);
      if (!parts) continue;
      const host = hosts.get(parts.host) ?? { start: parts.start, folders: [] };
      hosts.set(parts.host, host);
      host.folders.push(folderOf(parts.rest));
    }
  }
  const inOrder = [...hosts.values()].sort((a, b) => b.folders.length - a.folders.length);
  return inOrder.flatMap(({ start, folders }) => [
    ...new Set([start + folders.reduce(sharedFolder), start]),
  ]);
}

/** An address, taken apart behind its host. */
interface Parts {
  /** As it is written. */
  start: string;
  /** The same for all spellings of protocol, host and port. */
  host: string;
  rest: string;
}

/** @returns null for what is no address on the web */
function partsOf(text: string): Parts | null {
  const [, start, rest] = /^(https?:\/\/[^/?#\\]+)(.*)$/is.exec(withoutOuterBlanks(text)) ?? [];
  if (start === undefined || rest === undefined) return null;
  const host = addressParts(start)?.href;
  return host === undefined ? null : { start, host, rest };
}

function folderOf(rest: string): string {
  const [path = ""] = rest.split(/[?#]/, 1);
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

function sharedFolder(one: string, other: string): string {
  const [ours, theirs] = [one.split("/"), other.split("/")];
  const end = ours.findIndex((part, index) => part !== theirs[index]);
  return (end < 0 ? ours : ours.slice(0, end)).join("/");
}

function withoutEndSlashes(text: string): string {
  return text.replace(/\/+$/, "");
}
