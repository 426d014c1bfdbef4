import { useMutation, useQueryClient } from "@tanstack/react-query";
import {
  type ConnectorFields,
  withKnownFields,
  withSomeLogo,
} from "../biconnector/connector-fields";
import {
  type ImportOutcome,
  type ImportWish,
  importAll,
  type JobWatch,
} from "../biconnector/import-export";
import {
  findRegistration,
  isLostForGood,
  newestId,
  type Registered,
  type Registration,
  registerConnector,
  type UnclearRegistration,
} from "../biconnector/registration";
import { usePortal } from "../bitrix24/PortalContext";
import { PortalError } from "../bitrix24/portal-error";
import type { ConnectorChange } from "./connectors-changed";
import { useConnectorsChanged } from "./mutations";
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
  const { afterRegistration, endRegistration } = useOpenQuestions();

  async function register({ fields, earlier }: Wish): Promise<Registration> {
    try {
      const known = await client.ensureQueryData(knownFieldsQuery(portal));
      const newest = earlier?.attempt.after ?? (await newestId(rest));
      const ours = withKnownFields(withSomeLogo(fields), known);
      return await registerConnector(rest, ours, known, newest);
    } catch (error) {
      // Nothing was sent yet that could have registered anything.
      return { kind: "refused", error: PortalError.of(error) };
    }
  }

  return useMutation({
    mutationFn: async (wish: Wish): Promise<Registration> => {
      const { earlier } = wish;
      const found = earlier && (await findRegistration(rest, earlier));
      if (found?.kind === "unclear" && !isLostForGood(found)) return found;
      if (earlier) endRegistration(earlier);
      return found?.kind === "registered" ? found : register(wish);
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

/**
 * Registers connectors one after the other, or gives existing ones their fields, like {@link useRegisterConnector}.
 * Never rejects.
 *
 * @param onFound called when one turns out to have been registered, replaced or gone after an unclear end
 */
export function useImportConnectors(
  onFound: (end: ImportOutcome, index: number, wish: ImportWish) => void,
) {
  const portal = usePortal();
  const client = useQueryClient();
  const changed = useConnectorsChanged();
  const { afterRegistration, afterUpdate } = useOpenQuestions();

  async function tell(outcomes: ImportOutcome[]) {
    await tellRegistered(outcomes, changed);
    const replaced = outcomes.filter((outcome) => outcome.kind === "replaced");
    if (replaced.length > 0) await changed({ kind: "edited", ids: replaced.map(({ id }) => id) });
  }

  function follow(outcome: ImportOutcome, onEnd: (end: ImportOutcome) => void) {
    const found = (end: ImportOutcome) => {
      void tell([end]);
      onEnd(end);
    };
    if (outcome.kind === "unclear") afterRegistration(outcome, found);
    if (outcome.kind !== "unclear-change") return;
    const { change } = outcome;
    afterUpdate(change, ({ kind }) =>
      found(kind === "saved" ? { kind: "replaced", id: change.id } : { kind }),
    );
  }

  return useMutation({
    mutationFn: async (job: {
      wishes: ImportWish[];
      watch: JobWatch;
    }): Promise<ImportOutcome[]> => {
      try {
        const known = await client.ensureQueryData(knownFieldsQuery(portal));
        const ours = job.wishes.map((wish) => ({
          ...wish,
          fields: withKnownFields(wish.replaces ? wish.fields : withSomeLogo(wish.fields), known),
        }));
        return await importAll(portal.rest, ours, known, job.watch);
      } catch (error) {
        return job.wishes.map(() => ({ kind: "refused", error: PortalError.of(error) }));
      }
    },
    onSuccess: (outcomes, { wishes }) => {
      outcomes.forEach((outcome, index) => {
        const wish = wishes[index];
        if (wish) follow(outcome, (end) => onFound(end, index, wish));
      });
      return tell(outcomes);
    },
  });
}

async function tellRegistered(
  outcomes: ImportOutcome[],
  changed: (change: ConnectorChange) => Promise<void>,
): Promise<void> {
  const registered = outcomes.filter((outcome) => outcome.kind === "registered");
  const ids = registered.map(({ id }) => id);
  if (ids.length > 0) await changed({ kind: "registered", ids });
  if (outcomes.some(({ kind }) => kind === "unclear")) await changed({ kind: "unclear" });
  const gone = registered.flatMap(({ twins = [] }) => twins.filter(({ isGone }) => isGone));
  if (gone.length > 0) await changed({ kind: "gone", ids: gone.map(({ id }) => id) });
}
