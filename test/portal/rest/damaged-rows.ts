import type { Reply } from "./answer.ts";
import type { RowsDamage } from "./faults.ts";
import { asParameters } from "./parameters.ts";

/**
 * The answer of a list with rows too many, too few, or doubled. Every other answer stays as it is.
 *
 * @param nextPage what the next page of the list answers
 */
export function damageRows(reply: Reply, damage: RowsDamage, nextPage: () => Reply): Reply {
  const rows = rowsOf(reply);
  if (!rows) return reply;
  const damaged = {
    more: () => [...rows, ...(rowsOf(nextPage())?.slice(0, 1) ?? [])],
    fewer: () => rows.slice(0, -1),
    doubled: () => rows.flatMap((row) => [row, structuredClone(row)]),
  }[damage]();
  return { ...reply, body: { ...asParameters(reply.body), result: damaged } };
}

function rowsOf({ body }: Reply): unknown[] | null {
  const { result } = asParameters(body);
  return Array.isArray(result) ? result : null;
}
