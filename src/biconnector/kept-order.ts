import type { Portal } from "../bitrix24/portal";
import { type ConnectorColumn, type ConnectorListView, firstView } from "./connectors";

/** How a list is ordered. */
export type ListOrder = Pick<ConnectorListView, "orderBy" | "direction">;

/** The person's option that holds it, such as `dateCreate DESC` (docs/platform.md#options-kept-for-a-person). */
const option = "order";

const columns: readonly ConnectorColumn[] = ["title", "dateCreate", "sort"];

/** The order that the person chose last, or that of {@link firstView} where what is kept is none. */
export function keptOrder(portal: Pick<Portal, "option">): ListOrder {
  const kept = portal.option(option);
  const [column, direction] = typeof kept === "string" ? kept.split(" ") : [];
  const orderBy = columns.find((each) => each === column);
  if (!orderBy || (direction !== "ASC" && direction !== "DESC")) return firstView;
  return { orderBy, direction };
}

/** Has the portal remember the order for this person. */
export function keepOrder(
  portal: Pick<Portal, "keepOption">,
  { orderBy, direction }: ListOrder,
): void {
  portal.keepOption(option, `${orderBy} ${direction}`);
}

/** All connectors, in the order that the person chose last. */
export function firstViewOf(portal: Pick<Portal, "option">): ConnectorListView {
  return { ...firstView, ...keptOrder(portal) };
}
