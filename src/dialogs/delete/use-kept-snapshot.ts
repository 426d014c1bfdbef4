import { useRef } from "react";
import { connectorKind } from "../../biconnector/deletable";
import type { Presence } from "../../biconnector/deletion";
import type { Snapshot } from "../../biconnector/snapshots";
import { PortalError } from "../../bitrix24/portal-error";
import { useSnapshot, useSnapshotRenewal } from "../../queries/snapshots";
import type { Readiness } from "./use-deletion";

/** What is kept of a connector when it is deleted. */
export interface KeptSnapshot {
  /** What was read when the dialog opened, or last. */
  seen: Snapshot | undefined;
  /** It cannot be registered again: there is no snapshot, or no whole one. */
  isLost: boolean;
  /**
   * Takes the snapshot anew, so that it is as fresh as the deletion.
   *
   * @param isAnswered whether the person has just read whether it can be registered again
   */
  renew: (isAnswered: boolean) => Promise<Readiness>;
  /** The last whole one that was taken so. */
  last: () => Snapshot | null;
  /** Whether the connector was there when that was tried last; undefined where that could not be found out. */
  presence: () => Presence | undefined;
}

export function useKeptSnapshot(id: number): KeptSnapshot {
  const { data, isError } = useSnapshot(id);
  const read = useSnapshotRenewal();
  const last = useRef<Snapshot | null>(null);
  const presence = useRef<Presence | undefined>(undefined);
  const isLost = isError || data?.restorable === null;

  async function renew(isAnswered: boolean): Promise<Readiness> {
    const isAccepted = isLost && isAnswered;
    presence.current = undefined;
    try {
      const fresh = await read(id);
      presence.current = "there";
      if (fresh.restorable) last.current = fresh;
      return isAccepted || fresh.restorable ? "ready" : "undecided";
    } catch (thrown) {
      const error = PortalError.of(thrown);
      if (error.code === connectorKind.notFound) presence.current = "gone";
      if (isAccepted || presence.current === "gone") return "ready";
      return isLost || error.code === "UNEXPECTED_ANSWER" ? "undecided" : error;
    }
  }

  return {
    seen: data,
    isLost,
    renew,
    last: () => last.current,
    presence: () => presence.current,
  };
}
