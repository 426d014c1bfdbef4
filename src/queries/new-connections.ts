import { skipToken, useQuery, useQueryClient } from "@tanstack/react-query";
import { listConnections } from "../biconnector/connections";
import { connectorKind } from "../biconnector/deletable";
import { findGone } from "../biconnector/deletion";
import { madeSince } from "../biconnector/made-since";
import { usePortal } from "../bitrix24/PortalContext";
import type { Visit } from "../bitrix24/portal";
import { connectionsChanged, connectionsQuery } from "./connections";
import { isKnownGone, useConnectorsChanged } from "./connectors-changed";
import { keys } from "./keys";
import { type Seen, useOpenQuestions } from "./open-questions";

/** How often a form in a tab of its own is followed up: the person may never come to send it. */
const mostLooks = 20;

/**
 * How to visit the portal's form for a new connection of a connector: afterwards everything about its connections is
 * read again, and what was made meanwhile is known as new.
 *
 * @returns a function that takes how to open the form, and to whom to tell what was seen. From a tab nobody hears, so
 *   a form in one is followed up for a while, and told of only when there is news
 */
export function useVisitToForm() {
  const portal = usePortal();
  const client = useQueryClient();
  const changed = useConnectorsChanged();
  const { afterVisit } = useOpenQuestions();

  return async (
    connectorId: number,
    open: () => Promise<Visit>,
    tell: (seen: Seen) => void,
  ): Promise<void> => {
    // Not through the cache, which may know less: somebody else's would pass for new.
    const earlier = listConnections(portal.rest, [connectorId]).catch(() => null);

    const look = async (): Promise<Seen> => {
      const [before, now, gone] = await Promise.all([
        earlier,
        connectionsChanged(client, [connectorId]).then(() =>
          client.fetchQuery(connectionsQuery(portal, connectorId)).catch(() => null),
        ),
        findGone(portal.rest, [{ kind: connectorKind, id: connectorId }]),
      ]);
      if (gone.length > 0) {
        const isNews = !isKnownGone(client, connectorId);
        await changed({ kind: "gone", ids: [connectorId] });
        return { kind: "connector-gone", isNews };
      }
      const [first, ...others] = before && now ? madeSince(before, now) : [];
      if (!first) return { kind: "nothing" };
      client.setQueryData<ReadonlySet<number>>(
        keys.newConnections,
        (known = none) => new Set([...known, first.id, ...others.map(({ id }) => id)]),
      );
      await changed({ kind: "in-use", ids: [connectorId] });
      return { kind: "made", connections: [first, ...others] };
    };

    if ((await open()) === "over") return tell(await look());
    let looks = 0;
    afterVisit(
      connectorId,
      async () => {
        const seen = await look();
        looks++;
        return seen.kind === "nothing" && looks < mostLooks ? null : seen;
      },
      tell,
    );
  };
}

/** The connections that were made from here a short while ago, by number. */
export function useNewConnectionIds(): ReadonlySet<number> {
  const { data } = useQuery<ReadonlySet<number>>({
    queryKey: keys.newConnections,
    queryFn: skipToken,
  });
  return data ?? none;
}

const none: ReadonlySet<number> = new Set();
