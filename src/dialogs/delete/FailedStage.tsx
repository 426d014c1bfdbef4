import type { Deletion } from "../../biconnector/deletion";
import { text } from "../../i18n/text";
import { Failure } from "../../ui/Failure";
import { ModalDescription } from "../../ui/Modal";
import type { Subject } from "./use-deletion";

type NotDone = Extract<Deletion, { kind: "refused" | "unclear" }>;

/** Says that it was not deleted, or that this could not be found out, and why. */
export function FailedStage({ subject, failure }: { subject: Subject; failure: NotDone }) {
  return (
    <ModalDescription>
      <Failure headline={headlineOf(subject, failure)} error={failure.error} />
    </ModalDescription>
  );
}

function headlineOf({ kind, title }: Subject, failure: NotDone): string {
  if (failure.kind === "unclear" && failure.isStillThere) {
    return text("delete.stillThere", { title });
  }
  return text(`delete.${kind}.${failure.kind}`, { title });
}
