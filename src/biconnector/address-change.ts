import { type Answer, batchSize, type Command, callMany } from "../bitrix24/batch";
import { PortalError } from "../bitrix24/portal-error";
import type { Rest } from "../bitrix24/rest";
import {
  type AddressChange,
  type AddressOutcome,
  type AddressResult,
  hasAll,
  lookAt,
  outcomeByLook,
  unclear,
  wantedOf,
} from "./address-outcome";
import { type ReadAddresses, readAddresses } from "./address-reading";
import { connectorKind } from "./deletable";
import { hitsEveryCall, type JobWatch } from "./job-watch";
import { chunksOf } from "./pages";

/**
 * Gives connectors other addresses, 50 with one request, each once. What another person changed or deleted since is
 * left alone: each is read again just before. Ends early when the portal cannot be reached.
 *
 * @returns a result for each, in their order. Never rejects
 * @see https://apidocs.bitrix24.com/api-reference/biconnector/connector/biconnector-connector-update.html
 */
export async function changeAddresses(
  rest: Rest,
  changes: AddressChange[],
  { signal, onProgress }: JobWatch,
): Promise<AddressResult[]> {
  const results: AddressResult[] = [];
  let isOver = false;
  for (const some of chunksOf(changes, batchSize)) {
    isOver ||= signal.aborted;
    const end: End = isOver ? untouched : await changeSome(rest, some, signal);
    isOver ||= end.isCutOff;
    for (const change of some) {
      results.push({ change, outcome: end.outcomes.get(change) ?? { kind: "not-tried" } });
    }
    onProgress({ done: results.length, of: changes.length });
  }
  return results;
}

/** What became of some, and whether there is no use in sending more. */
interface End {
  outcomes: ReadonlyMap<AddressChange, AddressOutcome>;
  isCutOff: boolean;
}

const untouched: End = { outcomes: new Map(), isCutOff: true };

async function changeSome(rest: Rest, changes: AddressChange[], signal: AbortSignal): Promise<End> {
  const outcomes = new Map<AddressChange, AddressOutcome>();
  const now = await readAddresses(
    rest,
    changes.map(({ id }) => id),
  ).catch(PortalError.of);
  if (now instanceof PortalError) {
    for (const change of changes) outcomes.set(change, { kind: "refused", error: now });
    return { outcomes, isCutOff: hitsEveryCall(now) };
  }
  if (signal.aborted) return untouched;

  for (const change of changes) {
    const outcome = withoutSending(change, now);
    if (outcome) outcomes.set(change, outcome);
  }
  const due = changes.filter((change) => !outcomes.has(change));
  const sentAt = performance.now();
  for (const [change, answer] of await callMany(rest.call, due, updateCommand)) {
    outcomes.set(change, outcomeBy(answer, change, sentAt));
  }
  const open = due.filter((change) => isOpen(outcomes.get(change)));
  const later = await lookAt(rest, open);
  for (const change of open) {
    const error = errorIn(outcomes.get(change));
    if (error) outcomes.set(change, outcomeByLook(later, change, unclear(change, error, sentAt)));
  }
  const isRefused = [...outcomes.values()].some(
    (end) => end.kind === "refused" && hitsEveryCall(end.error),
  );
  // What is unclear ends it only if it could not be looked at, either: the others go on unharmed.
  return { outcomes, isCutOff: later === null || isRefused };
}

/** What a look before tells already. @returns null where it is to be sent */
function withoutSending(
  { id, before, after }: AddressChange,
  { found, gone }: ReadAddresses,
): AddressOutcome | null {
  if (gone.has(id)) return { kind: "gone" };
  const now = found.get(id);
  if (!now) return { kind: "refused", error: new PortalError("UNEXPECTED_ANSWER", 200) };
  if (hasAll(now, after)) return { kind: "as-wanted" };
  return hasAll(now, before) ? null : { kind: "changed-meanwhile" };
}

function updateCommand(change: AddressChange): Command {
  const params = { id: change.id, fields: wantedOf(change) };
  return { method: "biconnector.connector.update", params };
}

function outcomeBy(answer: Answer, change: AddressChange, sentAt: number): AddressOutcome {
  if (answer.ok && answer.value === true) return { kind: "changed" };
  const error = answer.ok ? new PortalError("UNEXPECTED_ANSWER", 200) : answer.error;
  if (error.code === connectorKind.notFound) return { kind: "gone" };
  return error.mayHaveHappened ? unclear(change, error, sentAt) : { kind: "refused", error };
}

/** Whether only a look tells what became of it. */
function isOpen(outcome: AddressOutcome | undefined): boolean {
  return (
    outcome?.kind === "unclear" || (outcome?.kind === "refused" && outcome.error.mayBeOfRepeat)
  );
}

function errorIn(outcome: AddressOutcome | undefined): PortalError | null {
  return outcome && "error" in outcome ? outcome.error : null;
}
