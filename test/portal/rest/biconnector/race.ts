import type { ConnectorRow } from "../../store.ts";
import type { Context } from "../context.ts";
import { portalTime } from "../portal-time.ts";

const anotherPerson = 7;

/** Another person adds a connection to a connector that is about to be deleted: once, then they leave it alone. */
export function addConnectionMeanwhile(context: Context, { id }: ConnectorRow): void {
  const { store, raced, nextId, now } = context;
  if (raced.has(id)) return;
  raced.add(id);
  store.sources.push({
    id: nextId("sources"),
    title: "Added a moment ago",
    type: "rest",
    code: `rest_${id}`,
    description: "",
    active: true,
    dateCreate: portalTime(now()),
    dateUpdate: portalTime(now()),
    createdById: anotherPerson,
    updatedById: anotherPerson,
    connectorId: id,
    settings: [],
  });
}
