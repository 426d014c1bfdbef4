import type { Connection } from "../../biconnector/connections";
import { textOrder } from "../../i18n/formats";
import { text } from "../../i18n/text";

/** What a connection is called on the screen: it may have no title. */
export function titleOf({ id, title }: Connection): string {
  return title || text("related.untitled", { id });
}

/** The same connections by title, in the order of the person's language. */
export function inTitleOrder(connections: Connection[]): Connection[] {
  const compare = textOrder();
  return connections.toSorted((one, other) => compare(one.title, other.title) || one.id - other.id);
}
