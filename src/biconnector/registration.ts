import { PortalError } from "../bitrix24/portal-error";
import type { Rest } from "../bitrix24/rest";
import {
  type ConnectorFields,
  changedFields,
  lastingPart,
  type NewerField,
  parseFields,
} from "./connector-fields";
import { type Fields, fieldsOf, parseId, parseRows } from "./parse";
import { readLists } from "./read-lists";
import { serviceAddresses } from "./service";
import { findTwins, type IsAnother } from "./twins";

/** What became of a registration. */
export type Registration =
  | Registered
  /** The portal said no, or nothing was sent. Nothing was registered. */
  | { kind: "refused"; error: PortalError }
  | UnclearRegistration;

export interface Registered {
  kind: "registered";
  id: number;
  /** The ids of others that were registered at the same time, and are like it: see {@link findTwins}. */
  twins?: number[];
  /** It could not be found out whether there is one. */
  mayHaveTwin?: true;
}

/** Neither the answer nor a look at the list told whether it was registered. It may yet be. */
export interface UnclearRegistration {
  kind: "unclear";
  error: PortalError;
  attempt: Attempt;
  /** At the last look there was nothing that it could be, however the portal stored it. */
  isNowhere: boolean;
}

/** What was sent, and what it takes to find it. */
interface Attempt {
  fields: ConnectorFields;
  /** The newer fields that the portal knows. */
  known: NewerField[];
  /** It has a higher id than this. */
  after: number;
  /** When it was sent, in milliseconds of `performance.now()`. */
  sentAt: number;
}

const nobodyKnows: IsAnother = () => false;

/** How long a call whose answer was lost may still be carried out, in milliseconds: it is reckoned with for longer. */
export const mayComeFor = 60_000;

/**
 * The newest connector's id, 0 when there is none: what is registered afterwards has a higher one.
 *
 * @throws {PortalError}
 */
export async function newestId(rest: Rest): Promise<number> {
  const rows = await rest.read(listMethod, {
    select: ["id"],
    order: { id: "DESC" },
    page: 1,
  });
  const [newest = 0] = parseRows(rows, (row) => parseId(row.id)).rows;
  return newest;
}

/**
 * Registers a connector, once. Never rejects. After a lost answer it looks for what it sent among the connectors that
 * are newer than `after`: to send it again could make two (docs/platform.md#repeats-by-the-sdk).
 *
 * @param known the newer fields that this portal knows
 * @param after the {@link newestId} from before
 * @param isAnother whether one that is newer is known to come from another registration
 * @see https://apidocs.bitrix24.com/api-reference/biconnector/connector/biconnector-connector-add.html
 */
export async function registerConnector(
  rest: Rest,
  fields: ConnectorFields,
  known: NewerField[],
  after: number,
  isAnother: IsAnother = nobodyKnows,
): Promise<Registration> {
  const attempt = { fields, known, after, sentAt: performance.now() };
  const unclear = { kind: "unclear", attempt, isNowhere: false } as const;
  try {
    const answer = await rest.call("biconnector.connector.add", { fields });
    return await asRegistered(rest, parseId(fieldsOf(answer).id), after, isAnother);
  } catch (error) {
    const reason = PortalError.of(error);
    if (!reason.mayHaveHappened && !reason.mayBeOfRepeat) return { kind: "refused", error: reason };
    const end = await findRegistration(rest, { ...unclear, error: reason }, isAnother);
    const isRefused = reason.mayBeOfRepeat && end.kind === "unclear" && end.isNowhere;
    return isRefused ? { kind: "refused", error: reason } : end;
  }
}

/**
 * Looks again for a connector that may have been registered. Never rejects.
 *
 * @param isAnother whether a connector that is like it is known to come from another registration
 */
export async function findRegistration(
  rest: Rest,
  unclear: UnclearRegistration,
  isAnother: IsAnother = nobodyKnows,
): Promise<Registered | UnclearRegistration> {
  const { fields, known, after } = unclear.attempt;
  try {
    const { rows, isComplete } = await readLists(
      rest,
      [
        {
          method: "biconnector.connector.list",
          select: [...listedFields, ...known],
          filter: { ">id": after },
        },
      ],
      parseRow,
    );
    const newer = rows.filter(({ id }) => id > after && !isAnother(id));
    const itself = newer.findLast((row) => changedFields(fields, row.fields).length === 0);
    if (itself) return await asRegistered(rest, itself.id, after, isAnother);
    const isNowhere = !newer.some((row) => isAlike(row.fields.title, fields.title));
    return { ...unclear, isNowhere: isNowhere && isComplete };
  } catch {
    return { ...unclear, isNowhere: false };
  }
}

/** Whether it can be sent again without a second one to come of it. */
export function isLostForGood({ attempt, isNowhere }: UnclearRegistration): boolean {
  return isNowhere && performance.now() - attempt.sentAt > mayComeFor;
}

async function asRegistered(
  rest: Rest,
  id: number,
  after: number,
  isAnother: IsAnother,
): Promise<Registered> {
  const { twins, isCertain } = await findTwins(rest, id, after, isAnother);
  return {
    kind: "registered",
    id,
    ...(twins.length > 0 && { twins }),
    ...(!isCertain && { mayHaveTwin: true }),
  };
}

/** Whether one title may be the other, which a portal trimmed, cut off or robbed of characters, or a person added to. */
function isAlike(one = "", other = ""): boolean {
  const [a, b] = [lastingPart(one), lastingPart(other)];
  return a.startsWith(b) || b.startsWith(a);
}

const listMethod = "biconnector.connector.list";

/** Not the logo, which can be large, nor the credentials: enough to tell a connector from its namesakes. */
const listedFields = ["id", "title", "description", "sort", ...serviceAddresses];

function parseRow(row: Fields): { id: number; fields: Partial<ConnectorFields> } {
  const all = parseFields(row);
  const asked = Object.entries(all).filter(([name]) => name in row);
  return { id: parseId(row.id), fields: Object.fromEntries(asked) };
}
