import { useMutation, useQuery } from "@tanstack/react-query";
import { changeAddresses } from "../biconnector/address-change";
import {
  type AddressChange,
  type AddressOutcome,
  type AddressResult,
  withEarlierOutcome,
} from "../biconnector/address-outcome";
import { readAddresses } from "../biconnector/address-reading";
import type { JobWatch } from "../biconnector/job-watch";
import type { UnclearUpdate } from "../biconnector/update";
import { usePortal } from "../bitrix24/PortalContext";
import { useConnectorsChanged } from "./connectors-changed";
import { keys } from "./keys";
import { onceOnly } from "./once-only";
import { useOpenQuestions } from "./open-questions";

/** The addresses of connectors: read anew, and kept still while the person decides. */
export function useAddresses(ids: number[]) {
  const { rest } = usePortal();
  return useQuery({
    queryKey: keys.addresses(ids),
    queryFn: () => readAddresses(rest, ids),
    ...onceOnly,
  });
}

/** A change that is to be made. */
export interface AddressTry {
  change: AddressChange;
  /** What an earlier try at it has come to. */
  earlier?: AddressOutcome;
}

/**
 * Gives connectors other addresses. Never rejects.
 *
 * @param onFound called with the new results of those of which it turns out later what became of them
 */
export function useAddressChange(onFound: (found: AddressResult[]) => void) {
  const { rest } = usePortal();
  const changed = useConnectorsChanged();
  const { afterAddressChanges, endUpdate } = useOpenQuestions();

  async function tell(results: AddressResult[]) {
    const idsOf = (...kinds: AddressOutcome["kind"][]) =>
      results.flatMap(({ change, outcome }) => (kinds.includes(outcome.kind) ? [change.id] : []));
    const gone = idsOf("gone");
    const edited = idsOf("changed", "as-wanted", "changed-meanwhile", "unclear");
    if (edited.length > 0) await changed({ kind: "edited", ids: edited });
    if (gone.length > 0) await changed({ kind: "gone", ids: gone });
  }

  function follow(results: AddressResult[]) {
    const open = new Map<UnclearUpdate, AddressChange>();
    for (const { change, outcome } of results) {
      if (outcome.kind === "unclear") open.set(outcome, change);
    }
    afterAddressChanges([...open.keys()], (ends) => {
      const found = ends.flatMap(([unclear, { kind }]): AddressResult[] => {
        const change = open.get(unclear);
        const outcome = kind === "saved" ? ({ kind: "changed" } as const) : { kind };
        return change ? [{ change, outcome }] : [];
      });
      void tell(found);
      onFound(found);
    });
  }

  return useMutation({
    mutationFn: async ({ tries, watch }: { tries: AddressTry[]; watch: JobWatch }) => {
      const earlier = new Map(tries.map((each) => [each.change, each.earlier]));
      const results = await changeAddresses(rest, [...earlier.keys()], watch);
      return results.map(({ change, outcome }) => {
        const before = earlier.get(change);
        return { change, outcome: before ? withEarlierOutcome(outcome, before) : outcome };
      });
    },
    onSuccess: (results, { tries }) => {
      const open = tries.flatMap((each) => (each.earlier?.kind === "unclear" ? each.earlier : []));
      const ends = new Set(results.map(({ outcome }) => outcome));
      for (const unclear of open) if (!ends.has(unclear)) endUpdate(unclear.id);
      // What was open before is followed up already.
      follow(results.filter(({ outcome }) => !open.some((unclear) => unclear === outcome)));
      return tell(results);
    },
  });
}
