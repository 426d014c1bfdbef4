import type { Portal } from "../portal/portal.ts";
import type { Call } from "../portal/rest/journal.ts";
import { asParameters } from "../portal/rest/parameters.ts";

/** What the portal has carried out for the application, by its own journal. */
export interface Ledger {
  /** Whether a call of the application deleted it. @param method of its kind, such as `biconnector.source.delete` */
  hasDeleted(method: string, id: number): boolean;
  /** Whether the last of its calls to do so was answered otherwise: the browser sent one twice. */
  hasRepeatedDeletion(method: string, id: number): boolean;
  /** Whether a call of the application changed this connector. */
  hasUpdated(id: number): boolean;
  /** The connectors that the application registered under a title, by id. */
  added(title: string): number[];
}

/** @param since only what arrived after this many calls counts @param until and before this many */
export function ledgerOf({ journal }: Portal, since: number, until?: number): Ledger {
  const isDone = (call: Call, method: string, id: number) =>
    call.method === method && Number(call.params.id) === id && resultOf(call) === true;
  const calls = () => journal.slice(since, until);
  return {
    hasDeleted: (method, id) => calls().some((call) => isDone(call, method, id)),
    hasRepeatedDeletion: (method, id) => {
      const last = calls().findLast(
        (call) => call.method === method && Number(call.params.id) === id,
      );
      return last !== undefined && resultOf(last) !== true;
    },
    hasUpdated: (id) => calls().some((call) => isDone(call, "biconnector.connector.update", id)),
    added: (title) =>
      calls().flatMap((call) => {
        const { title: sent } = asParameters(call.params.fields);
        const id = Number(asParameters(resultOf(call)).id);
        const isIt = call.method === "biconnector.connector.add" && sent === title && id > 0;
        return isIt ? [id] : [];
      }),
  };
}

function resultOf({ body }: Call): unknown {
  return asParameters(body).result;
}
