import type { Connection } from "../../biconnector/connections";
import { text } from "../../i18n/text";

/** What a connection is called on the screen: it may have no title. */
export function titleOf({ id, title }: Connection): string {
  return title || text("related.untitled", { id });
}
