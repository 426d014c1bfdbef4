import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useId } from "react";
import { withKnownFields, withSomeLogo } from "../biconnector/connector-fields";
import {
  collectSnapshots,
  findNamesakes,
  type ImportOutcome,
  type ImportResult,
  type ImportWish,
  importAll,
} from "../biconnector/import-export";
import type { JobWatch } from "../biconnector/job-watch";
import type { ImportEntry } from "../biconnector/transfer-file";
import { usePortal } from "../bitrix24/PortalContext";
import { PortalError } from "../bitrix24/portal-error";
import { useConnectorsChanged } from "./connectors-changed";
import { keys } from "./keys";
import { onceOnly } from "./once-only";
import { useOpenQuestions } from "./open-questions";
import { tellRegistered } from "./registrations";
import { knownFieldsQuery } from "./snapshots";

/**
 * Which connectors have the titles of a file already. Ends with the dialog that asks.
 *
 * @param entries of the one file that the dialog is about
 */
export function useNamesakes(entries: ImportEntry[]) {
  const { rest } = usePortal();
  return useQuery({
    // Not the titles: there may be thousands, and the key is looked at whenever the dialog is drawn.
    queryKey: keys.namesakes(useId()),
    queryFn: ({ signal }) => findNamesakes(rest, titlesToFind(entries), signal),
    ...onceOnly,
  });
}

/** What cannot be registered need not be looked for. */
function titlesToFind(entries: ImportEntry[]): string[] {
  return entries.filter(({ problems }) => problems.size === 0).map(({ fields }) => fields.title);
}

/**
 * Reads connectors with all their fields, to be handed out.
 *
 * @param ids null for all of them
 * @param onProgress told how far it is
 */
export function useExported(ids: number[] | null, onProgress: JobWatch["onProgress"]) {
  const { rest } = usePortal();
  return useQuery({
    queryKey: keys.exported(ids),
    // With its signal taken, the reading ends with whoever wants it.
    queryFn: ({ signal }) => collectSnapshots(rest, ids, { signal, onProgress }),
    ...onceOnly,
  });
}

/**
 * Registers connectors one after the other, or gives existing ones their fields, like `useRegisterConnector`.
 * Never rejects.
 *
 * @param onFound called when one turns out to have been registered, replaced or gone after an unclear end
 */
export function useImportConnectors(onFound: (result: ImportResult) => void) {
  const portal = usePortal();
  const client = useQueryClient();
  const changed = useConnectorsChanged();
  const { afterRegistration, afterUpdate, endUpdate } = useOpenQuestions();

  async function tell(results: ImportResult[]) {
    await tellRegistered(
      results.map(({ outcome }) => outcome),
      changed,
    );
    const idsOf = (...kinds: ImportOutcome["kind"][]) =>
      results.flatMap(({ wish: { replaces }, outcome }) =>
        replaces && kinds.includes(outcome.kind) ? [replaces.id] : [],
      );
    // What an earlier change was to bring about matters no more.
    for (const id of idsOf("gone", "replaced")) endUpdate(id);
    const gone = idsOf("gone");
    const edited = idsOf("replaced", "changed-meanwhile", "unclear-change");
    if (edited.length > 0) await changed({ kind: "edited", ids: edited });
    if (gone.length > 0) await changed({ kind: "gone", ids: gone });
  }

  function follow({ wish, outcome }: ImportResult) {
    const found = (end: ImportOutcome) => {
      void tell([{ wish, outcome: end }]);
      onFound({ wish, outcome: end });
    };
    if (outcome.kind === "unclear") afterRegistration(outcome, found);
    if (outcome.kind !== "unclear-change") return;
    const { change } = outcome;
    afterUpdate(change, ({ kind }) =>
      found(kind === "saved" ? { kind: "replaced", id: change.id } : { kind }),
    );
  }

  return useMutation({
    mutationFn: async (job: { wishes: ImportWish[]; watch: JobWatch }): Promise<ImportResult[]> => {
      try {
        const known = await client.ensureQueryData(knownFieldsQuery(portal));
        const ours = job.wishes.map((wish) => ({
          ...wish,
          fields: withKnownFields(wish.replaces ? wish.fields : withSomeLogo(wish.fields), known),
        }));
        return await importAll(portal.rest, ours, known, job.watch);
      } catch (error) {
        const outcome = { kind: "refused", error: PortalError.of(error) } as const;
        return job.wishes.map((wish) => ({ wish, outcome }));
      }
    },
    onSuccess: (results) => {
      results.forEach(follow);
      return tell(results);
    },
  });
}
