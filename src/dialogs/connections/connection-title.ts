import type { Connection } from "../../biconnector/connections";
import { textOrder } from "../../i18n/lazy-formats";
import { nameOf } from "../../i18n/names";

/** What a connection is called on the screen: it may have no title. */
export function connectionTitle(connection: Connection): string {
  return nameOf(connection, "related.untitled");
}

/** The same connections by title, in the order of the person's language. */
export function inTitleOrder(connections: Connection[]): Connection[] {
  const compare = textOrder();
  return connections.toSorted((one, other) => compare(one.title, other.title) || one.id - other.id);
}
