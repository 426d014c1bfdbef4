import { useMutation, useQueryClient } from "@tanstack/react-query";
import {
  type ConnectorFields,
  withKnownFields,
  withSomeLogo,
} from "../biconnector/connector-fields";
import type { ImportOutcome } from "../biconnector/import-export";
import {
  newestId,
  type Registered,
  type Registration,
  registerConnector,
  type UnclearRegistration,
} from "../biconnector/registration";
import { usePortal } from "../bitrix24/PortalContext";
import { PortalError } from "../bitrix24/portal-error";
import { type ConnectorChange, useConnectorsChanged } from "./connectors-changed";
import { useOpenQuestions } from "./open-questions";
import { knownFieldsQuery } from "./snapshots";

/** A connector that is to be registered. */
export interface Wish {
  fields: ConnectorFields;
  /** An earlier try at it that was unclear: it is looked for first, and not sent again as long as it may yet come. */
  earlier?: UnclearRegistration | undefined;
  /** Called when it turns out to have been registered after an unclear end. */
  onFound: (end: Registered) => void;
}

/** Registers a connector, with a logo and without fields that this portal does not know. Never rejects. */
export function useRegisterConnector() {
  const portal = usePortal();
  const { rest } = portal;
  const client = useQueryClient();
  const changed = useConnectorsChanged();
  const { afterRegistration, findAgain, isAnother } = useOpenQuestions();

  async function register({ fields, earlier }: Wish): Promise<Registration> {
    try {
      const known = await client.ensureQueryData(knownFieldsQuery(portal));
      const newest = earlier?.attempt.after ?? (await newestId(rest));
      const ours = withKnownFields(withSomeLogo(fields), known);
      return await registerConnector(rest, ours, known, newest, isAnother);
    } catch (error) {
      // Nothing was sent yet that could have registered anything.
      return { kind: "refused", error: PortalError.of(error) };
    }
  }

  return useMutation({
    mutationFn: async (wish: Wish): Promise<Registration> => {
      const found = wish.earlier && (await findAgain(wish.earlier));
      return found ?? register(wish);
    },
    onSuccess: (end, wish) => {
      if (end.kind === "unclear" && end.attempt !== wish.earlier?.attempt) {
        afterRegistration(end, (found) => {
          void tellRegistered([found], changed);
          wish.onFound(found);
        });
      }
      return tellRegistered([end], changed);
    },
  });
}

/** Tells all lists what became of registrations. */
export async function tellRegistered(
  outcomes: ImportOutcome[],
  changed: (change: ConnectorChange) => Promise<void>,
): Promise<void> {
  const registered = outcomes.filter((outcome) => outcome.kind === "registered");
  const ids = registered.map(({ id }) => id);
  if (ids.length > 0) await changed({ kind: "registered", ids });
  if (outcomes.some(({ kind }) => kind === "unclear")) await changed({ kind: "unclear" });
}
