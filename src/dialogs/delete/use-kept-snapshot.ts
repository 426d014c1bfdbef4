import { useRef } from "react";
import { connectorKind } from "../../biconnector/deletion";
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
  /** Takes the snapshot anew, so that it is as fresh as the deletion. */
  renew: () => Promise<Readiness>;
  /** The last whole one that was taken so. */
  last: () => Snapshot | null;
}

export function useKeptSnapshot(id: number): KeptSnapshot {
  const { data, isError } = useSnapshot(id);
  const read = useSnapshotRenewal(id);
  const last = useRef<Snapshot | null>(null);
  const isLost = isError || data?.restorable === null;

  async function renew(): Promise<Readiness> {
    try {
      const fresh = await read();
      if (fresh.restorable) last.current = fresh;
      return isLost || fresh.restorable ? "ready" : "undecided";
    } catch (thrown) {
      const error = PortalError.of(thrown);
      if (isLost || error.code === connectorKind.notFound) return "ready";
      return error.code === "UNEXPECTED_ANSWER" ? "undecided" : error;
    }
  }

  return { seen: data, isLost, renew, last: () => last.current };
}
