import { type QueryClient, queryOptions } from "@tanstack/react-query";
import {
  type ConnectorFields,
  listNewerFields,
  withKnownFields,
  withSomeLogo,
} from "../biconnector/connector-fields";
import { newestId, type Registration, registerConnector } from "../biconnector/registration";
import { readSnapshot, type Snapshot } from "../biconnector/snapshots";
import { type Update, updateConnector } from "../biconnector/update";
import type { Portal } from "../bitrix24/portal";
import { PortalError } from "../bitrix24/portal-error";

/** Which of the newer fields this portal knows. Found out once. */
export function newerFieldsQuery({ rest }: Portal) {
  return queryOptions({
    queryKey: ["connector fields"],
    queryFn: () => listNewerFields(rest),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  });
}

/** One connector with all its fields, as it was when it was asked for. */
export function snapshotQuery({ rest }: Portal, id: number) {
  return queryOptions({
    queryKey: ["connectors", "snapshot", id],
    queryFn: () => readSnapshot(rest, id),
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
}

/** The registration of a connector, with a logo and without fields that this portal does not know. */
export function registrationOf(portal: Portal, client: QueryClient) {
  return {
    mutationKey: ["connectors", "register"],
    mutationFn: async (fields: ConnectorFields): Promise<Registration> => {
      try {
        const known = await client.ensureQueryData(newerFieldsQuery(portal));
        const newest = await newestId(portal.rest);
        return await registerConnector(
          portal.rest,
          withKnownFields(withSomeLogo(fields), known),
          known,
          newest,
        );
      } catch (error) {
        // Nothing was sent yet that could have registered anything.
        return { kind: "refused", error: PortalError.of(error) };
      }
    },
    onSuccess: (registration: Registration) => {
      if (registration.kind !== "refused") refreshLists(client);
    },
  };
}

/** A change of a connector. */
export function updateOf({ rest }: Portal, client: QueryClient) {
  return {
    mutationKey: ["connectors", "update"],
    mutationFn: (change: { before: Snapshot; after: ConnectorFields }): Promise<Update> =>
      updateConnector(rest, change.before, change.after),
    onSuccess: (update: Update) => {
      if (update.kind !== "refused") refreshLists(client);
    },
  };
}

/** Reads the lists again, where they are on the screen. */
export function refreshLists(client: QueryClient): void {
  void client.invalidateQueries({ queryKey: ["connectors", "list"] });
}
