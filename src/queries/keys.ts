import type { ConnectorListView } from "../biconnector/connectors";

/**
 * Under which key TanStack Query keeps what the first screen shows. Everything under a shorter key is meant by it as
 * well. What comes later has its keys in dialog-keys.ts, so that they do not weigh on the first screen.
 */
export const keys = {
  /** Every list of connectors: what is there changes with them. */
  connectorLists: ["connector lists"],
  connectorList: (view: ConnectorListView) => ["connector lists", "all", view],
  unused: ["connector lists", "unused"],
  /** Everything about connections and what is read through them; the third part names their connectors. */
  connections: ["connections"],
  /** The connectors that are in use although this person sees no connection: the portal said so, and is not asked. */
  hiddenUse: ["hidden use"],
  usage: (connectorIds: number[]) => ["connections", "usage", connectorIds],
};
