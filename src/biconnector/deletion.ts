import { PortalError } from "../bitrix24/portal-error";

/** What became of a deletion. Nothing counts as deleted unless the portal said so. */
export type Deletion =
  | { kind: "deleted" }
  /** It was not there any more when the portal looked for it. */
  | { kind: "already-gone" }
  /** The portal keeps it because other things still depend on it. */
  | { kind: "restricted" }
  /** The portal said no for another reason. Nothing was changed. */
  | { kind: "refused"; error: PortalError }
  /** The answer did not say what happened. `isStillThere` is null when that could not be found out either. */
  | { kind: "unclear"; error: PortalError; isStillThere: true | null };

/** The codes by which a method says what it found. */
export type DeletionCodes = { notFound: string; restricted: string };

/**
 * Deletes once and finds out what became of it. Never rejects.
 *
 * @param remove sends the deletion; the only proof of success is the answer `true`
 * @param isThere asks the portal whether the thing still exists
 * @see PLATFORM 4.1 (errors inside the result) and 5 (a lost answer)
 */
export async function settleDeletion(
  remove: () => Promise<unknown>,
  isThere: () => Promise<boolean>,
  codes: DeletionCodes,
): Promise<Deletion> {
  const error = await remove().then(
    (answer) => (answer === true ? null : new PortalError("UNEXPECTED_ANSWER", 200)),
    asPortalError,
  );
  if (error === null) return { kind: "deleted" };
  if (error.code === codes.notFound) return { kind: "already-gone" };
  if (error.code === codes.restricted) return { kind: "restricted" };
  if (!error.mayHaveHappened) return { kind: "refused", error };

  const isStillThere = await isThere().catch(() => null);
  return isStillThere === false ? { kind: "deleted" } : { kind: "unclear", error, isStillThere };
}

function asPortalError(error: unknown): PortalError {
  return error instanceof PortalError ? error : new PortalError("UNEXPECTED_ANSWER", 0);
}
