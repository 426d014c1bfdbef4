import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { findChanged } from "../biconnector/address-outcome";
import type { DeletionOutcome } from "../biconnector/bulk-delete";
import type { Connection } from "../biconnector/connections";
import { type Deletion, findGone, isGone, type Thing, unsettled } from "../biconnector/deletion";
import {
  findRegistration,
  isLostForGood,
  type Registered,
  type UnclearRegistration,
} from "../biconnector/registration";
import { findUpdate, type UnclearUpdate, type Update } from "../biconnector/update";
import { usePortal } from "../bitrix24/PortalContext";
import { isKnownRegistered } from "./connectors-changed";
import { OpenQuestions, watchOne } from "./settling";

const deleted = { kind: "deleted" } as const;

/** What an unclear change has come to. */
export type SettledUpdate = Extract<Update, { kind: "saved" | "gone" }>;

/** What was seen after somebody had been at the portal's form for a new connection. */
export type Seen =
  | { kind: "made"; connections: [Connection, ...Connection[]] }
  /** The connector does not exist any more. `isNews`: nobody has said so yet. */
  | { kind: "connector-gone"; isNews: boolean }
  /** Nothing new, or it could not be told. */
  | { kind: "nothing" };

const keyOfThing = ({ kind, id }: Thing) => `${kind.remove(id).method} ${id}`;

class Questions {
  readonly deletions = new OpenQuestions<Thing, typeof deleted, string>(keyOfThing);
  readonly registrations = new OpenQuestions<
    UnclearRegistration,
    Registered,
    UnclearRegistration["attempt"]
  >(({ attempt }) => attempt);
  readonly visits = new OpenQuestions<number, Seen, number>((connectorId) => connectorId);
  readonly updates = new OpenQuestions<UnclearUpdate, SettledUpdate, number>(({ id }) => id);
}

const perClient = new WeakMap<QueryClient, Questions>();

/** How to follow up changes whose answer was lost, as long as the page is open. */
export function useOpenQuestions() {
  const { rest } = usePortal();
  const client = useQueryClient();
  const questions = perClient.get(client) ?? new Questions();
  perClient.set(client, questions);

  /** Whether a connector is known to come from another registration: the person may have registered the like of it. */
  const isAnother = (id: number) => isKnownRegistered(client, id);

  function followDeletions(things: Thing[], tell: (gone: Thing[]) => void): void {
    if (things.length === 0) return;
    questions.deletions.leave(things, {
      look: async (open) => (await findGone(rest, open)).map((thing) => [thing, deleted]),
      tell: (ends) => tell(ends.map(([thing]) => thing)),
    });
  }

  function followRegistration(unclear: UnclearRegistration, tell: (end: Registered) => void): void {
    const look = async (open: UnclearRegistration) => {
      const end = await findRegistration(rest, open, isAnother);
      return end.kind === "registered" ? end : null;
    };
    questions.registrations.leave([unclear], watchOne(look, tell));
  }

  /**
   * Where an earlier try is unclear, what is gone was *deleted*, not *already gone*, and what was refused is *unclear*:
   * a refusal says nothing of the earlier call.
   */
  function inViewOfEarlier<End extends DeletionOutcome>(end: End, thing: Thing): End | Deletion {
    if (end.kind === "refused" && questions.deletions.isOpen(thing)) return unsettled(end.error);
    return isGone(end) && questions.deletions.answer(thing, deleted) ? deleted : end;
  }

  return {
    isAnother,

    /** Follows a deletion up, like {@link afterDeletions}. @param tell called once it turns out to be gone */
    afterDeletion(deletion: Deletion, thing: Thing, tell: () => void): Deletion {
      const end = inViewOfEarlier(deletion, thing);
      if (end.kind === "unclear") followDeletions([thing], () => tell());
      return end;
    },

    /**
     * Follows deletions up.
     *
     * @param thingOf what a result is about
     * @param tell called with the new results of what turns out to be gone
     * @returns the same results, in view of what is open of earlier tries
     */
    afterDeletions<Result extends { outcome: DeletionOutcome }>(
      results: readonly Result[],
      thingOf: (result: Result) => Thing,
      tell: (gone: Result[]) => void,
    ): Result[] {
      const settled = results.map((result) => ({
        ...result,
        outcome: inViewOfEarlier(result.outcome, thingOf(result)),
      }));
      const open = new Map(
        settled
          .filter(({ outcome }) => outcome.kind === "unclear")
          .map((result) => [thingOf(result), { ...result, outcome: deleted }]),
      );
      followDeletions([...open.keys()], (gone) =>
        tell(gone.flatMap((thing) => open.get(thing) ?? [])),
      );
      return settled;
    },

    /**
     * Takes over what an earlier dialog has left open of a deletion.
     *
     * @param tell called once it turns out to be gone, with what the earlier one would have told, as it may hold what
     *   is needed to restore it
     * @returns whether an earlier call may have deleted it, or may yet
     */
    takeOverDeletion(thing: Thing, tell: (tellEarlier: () => void) => void): boolean {
      const earlier = questions.deletions.drop(keyOfThing(thing));
      if (earlier) followDeletions([thing], () => tell(() => earlier(deleted)));
      return earlier !== undefined;
    },

    /** Follows a registration up. @param tell called once it turns out to have been made */
    afterRegistration: followRegistration,

    /**
     * Looks for a registration that is to be sent again. Nobody else looks meanwhile, so that it is told once.
     *
     * @returns null where it can be sent again; what stays unclear is followed up as before
     */
    async findAgain(
      unclear: UnclearRegistration,
    ): Promise<Registered | UnclearRegistration | null> {
      const teller = questions.registrations.drop(unclear.attempt);
      // Without a question it was found a moment ago, and is known itself.
      const end = await findRegistration(rest, unclear, teller && isAnother);
      if (end.kind === "registered") return end;
      if (isLostForGood(end)) return null;
      if (teller) followRegistration(end, teller);
      return end;
    },

    /** Follows a change up. @param tell called once it turns out to have been made, or its connector to be gone */
    afterUpdate(unclear: UnclearUpdate, tell: (end: SettledUpdate) => void): void {
      const look = async (open: UnclearUpdate) => {
        const end = await findUpdate(rest, open);
        return end.kind === "saved" || end.kind === "gone" ? end : null;
      };
      questions.updates.leave([unclear], watchOne(look, tell));
    },

    /** Follows changes of addresses up. @param tell called with those of which it turns out what became of them */
    afterAddressChanges(
      unclear: readonly UnclearUpdate[],
      tell: (ends: [UnclearUpdate, SettledUpdate][]) => void,
    ): void {
      const look = (open: UnclearUpdate[]) => findChanged(rest, open);
      if (unclear.length > 0) questions.updates.leave(unclear, { look, tell });
    },

    /**
     * Follows up a visit to the form for a new connection of a connector; an earlier one to the same is given up.
     *
     * @param look returns null as long as there is no news
     */
    afterVisit(
      connectorId: number,
      look: () => Promise<Seen | null>,
      tell: (seen: Seen) => void,
    ): void {
      questions.visits.leave([connectorId], watchOne(look, tell));
    },

    /** Ends the question of a change whose connector was changed again. */
    endUpdate: (id: number) => questions.updates.drop(id),
  };
}
