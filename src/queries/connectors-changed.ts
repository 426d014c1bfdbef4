import {
  hashKey,
  type InfiniteData,
  type Query,
  type QueryClient,
  type QueryKey,
  useQueryClient,
} from "@tanstack/react-query";
import type { Connector } from "../biconnector/connectors";
import { readConnectors } from "../biconnector/connectors-by-id";
import { usePortal } from "../bitrix24/PortalContext";
import type { Portal } from "../bitrix24/portal";
import { type ConnectorPage, pageOf } from "./connectors";
import { keys } from "./keys";
import type { UnusedPages } from "./unused";

/** What happened to connectors. */
export type ConnectorChange =
  /** They do not exist any more. */
  | { kind: "gone"; ids: readonly number[] }
  /** They exist since now. Nobody uses them yet. */
  | { kind: "registered"; ids: readonly number[] }
  | { kind: "edited"; ids: readonly number[] }
  /** A connection was made with each. */
  | { kind: "in-use"; ids: readonly number[] }
  /** The portal keeps them for connections that this person cannot see: they are not called unused again. */
  | { kind: "hidden"; ids: readonly number[] }
  /** One was registered or not. */
  | { kind: "unclear" };

/**
 * Tells all lists that connectors changed. Every change ends here, and nothing else changes these lists.
 *
 * No answer that was asked for before the change is taken any more: it is asked for again.
 *
 * @returns once what is gone has left the screen; the rest is read after that
 */
export async function connectorsChanged(
  portal: Portal,
  client: QueryClient,
  change: ConnectorChange,
): Promise<void> {
  if (change.kind === "hidden") return rememberHidden(client, change.ids);
  changes.set(client, changesOf(client) + 1);
  noteFate(client, change);
  const underWay = asked(client);
  await stopReading(client);

  if (change.kind === "gone" || change.kind === "in-use") {
    takeOut(client, new Set(change.ids), change.kind);
    return underWay.forEach(askAgain);
  }
  void client.invalidateQueries({ queryKey: keys.connectorPages });
  if (change.kind === "edited") {
    for (const id of change.ids) {
      void client.invalidateQueries({ queryKey: keys.snapshot(id) });
    }
  }
  underWay
    .filter(({ query }) => hashKey(query.queryKey) === hashKey(keys.unused))
    .forEach(askAgain);
  if (change.kind === "unclear") searchLater(client);
  else void showAsTheyAre(portal, client, change);
}

/** How to tell all lists that connectors changed. */
export function useConnectorsChanged() {
  const portal = usePortal();
  const client = useQueryClient();
  return (change: ConnectorChange) => connectorsChanged(portal, client, change);
}

/** A question that is under way, and whether it is for the next page or for all. */
interface Asked {
  query: Query;
  meta: Query["state"]["fetchMeta"];
}

function asked(client: QueryClient): Asked[] {
  return client
    .getQueryCache()
    .findAll({ queryKey: keys.connectorLists, fetchStatus: "fetching", type: "active" })
    .map((query) => ({ query, meta: query.state.fetchMeta }));
}

function askAgain({ query, meta }: Asked): void {
  // A failure is in the query's own state, as ever.
  query.fetch(undefined, meta ? { meta } : {}).catch(() => {});
}

/** How many changes there were, to tell whether one came while something was read. */
const changes = new WeakMap<QueryClient, number>();

function changesOf(client: QueryClient): number {
  return changes.get(client) ?? 0;
}

/** What was told last of connectors: an old database may give the number of one that is gone to another. */
const fates = new WeakMap<QueryClient, Map<number, "gone" | "registered">>();

/** Whether all lists were told already that a connector does not exist any more. */
export function isKnownGone(client: QueryClient, id: number): boolean {
  return fates.get(client)?.get(id) === "gone";
}

/** Whether all lists were told already that a connector was registered. */
export function isKnownRegistered(client: QueryClient, id: number): boolean {
  return fates.get(client)?.get(id) === "registered";
}

function noteFate(client: QueryClient, change: ConnectorChange): void {
  const known = fates.get(client) ?? new Map();
  fates.set(client, known);
  if (change.kind !== "gone" && change.kind !== "registered") return;
  for (const id of change.ids) known.set(id, change.kind);
}

function rememberHidden(client: QueryClient, ids: readonly number[]): void {
  client.setQueryData<ReadonlySet<number>>(
    keys.hiddenUse,
    (known = new Set()) => new Set([...known, ...ids]),
  );
}

/** Takes connectors out of the lists that they are no longer in. */
function takeOut(client: QueryClient, ids: ReadonlySet<number>, why: "gone" | "in-use"): void {
  const stays = ({ id }: Connector) => !ids.has(id);
  const left = (page: ConnectorPage) =>
    page.connectors.every(stays) ? page : { ...page, connectors: page.connectors.filter(stays) };
  if (why === "gone") {
    amend<InfiniteData<ConnectorPage>>(client, keys.connectorPages, (list) => ({
      ...list,
      pages: list.pages.map(left),
    }));
  }
  amend<UnusedPages>(client, keys.unused, (found) => ({
    ...found,
    unused: found.unused.map(left),
    unchecked: found.unchecked.map(left),
  }));
}

/** Ends what is being read. TanStack Query would take what was amended meanwhile back to what it was before. */
async function stopReading(client: QueryClient): Promise<void> {
  const queries = client.getQueryCache().findAll({ queryKey: keys.connectorLists });
  const known = queries.map(({ state }) => state.data);
  await client.cancelQueries({ queryKey: keys.connectorLists });
  for (const [index, query] of queries.entries()) {
    if (query.state.data !== known[index]) query.setState({ data: known[index] });
  }
}

/** Changes what is known. How old that is, whether it failed and whether it is to be read again stays as it was. */
function amend<Data>(client: QueryClient, queryKey: QueryKey, change: (known: Data) => Data): void {
  for (const query of client.getQueryCache().findAll({ queryKey })) {
    const known = query.state.data as Data | undefined;
    if (known !== undefined) query.setState({ data: change(known) });
  }
}

/** The search and the reading of a long list take long: meanwhile what they brought is changed by what is known. */
async function showAsTheyAre(
  { rest }: Portal,
  client: QueryClient,
  { kind, ids }: Extract<ConnectorChange, { kind: "registered" | "edited" }>,
): Promise<void> {
  const found = client.getQueryData<UnusedPages>(keys.unused);
  const lists = client.getQueriesData<InfiniteData<ConnectorPage>>({
    queryKey: keys.connectorPages,
  });
  const long = lists.flatMap(([, list]) => (list && list.pages.length > 1 ? list.pages : []));
  const searched = found ? [...found.unused, ...found.unchecked] : [];
  const shown = new Set([...searched, ...long].flatMap(({ ids: each }) => each));
  // A new one is shown at once only where the search would have to find it.
  if (kind === "registered" && !found) return;
  const concerned = kind === "registered" ? [...ids] : ids.filter((id) => shown.has(id));
  if (concerned.length === 0) return;
  try {
    let before: number;
    let rows: Connector[];
    do {
      before = changesOf(client);
      rows = await readConnectors(rest, concerned);
    } while (before !== changesOf(client));
    amend<UnusedPages>(client, keys.unused, (now) => withRows(now, rows, kind));
    amend<InfiniteData<ConnectorPage>>(client, keys.connectorPages, (list) => ({
      ...list,
      pages: list.pages.map(updateBy(rows)),
    }));
  } catch {
    searchLater(client);
  }
}

/** How to bring a page up to date with these connectors, as far as it has them. */
function updateBy(rows: Connector[]): (page: ConnectorPage) => ConnectorPage {
  const now = new Map(rows.map((row) => [row.id, row]));
  return (page) => {
    if (!page.ids.some((id) => now.has(id))) return page;
    const connectors = page.connectors.map((connector) => now.get(connector.id) ?? connector);
    return { ...page, connectors };
  };
}

/** The same with these connectors as they are now: in their places, and new ones after all others. */
function withRows(
  { unused, unchecked, isComplete }: UnusedPages,
  rows: Connector[],
  kind: "registered" | "edited",
): UnusedPages {
  const updated = updateBy(rows);
  const shown = new Set([...unused, ...unchecked].flatMap(({ ids }) => ids));
  const added = kind === "registered" ? rows.filter(({ id }) => !shown.has(id)) : [];
  return {
    unused: [...unused.map(updated), ...(added.length > 0 ? [pageOf(added)] : [])],
    unchecked: unchecked.map(updated),
    isComplete,
  };
}

/** What was found is not good enough for another look. */
function searchLater(client: QueryClient): void {
  void client.invalidateQueries({ queryKey: keys.unused, refetchType: "none" });
}
