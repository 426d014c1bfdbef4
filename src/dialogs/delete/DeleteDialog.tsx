import type { Deletion } from "../../biconnector/deletion";
import { text } from "../../i18n/text";
import { Modal } from "../../ui/Modal";
import { BlockedStage } from "./BlockedStage";
import { ConfirmStage } from "./ConfirmStage";
import { FailedStage } from "./FailedStage";
import { HiddenStage } from "./HiddenStage";
import type { Blockers, Subject } from "./subject";
import { type DoneDeletion, useDeletion } from "./use-deletion";

/**
 * Asks before one thing is deleted, says why it cannot be, and leads there.
 *
 * @param props.remove deletes it
 * @param props.onDone called when it is gone
 */
export function DeleteDialog(props: {
  subject: Subject;
  blockers: Blockers;
  remove: () => Promise<Deletion>;
  onDone: (deletion: DoneDeletion) => void;
}) {
  const { subject, blockers } = props;
  const { stage, start } = useDeletion(blockers, props.remove, props.onDone);

  function body() {
    switch (stage.kind) {
      case "confirm":
        return <ConfirmStage subject={subject} check={stage.check} onConfirm={start} />;
      case "deleting":
        return <ConfirmStage subject={subject} check={null} onConfirm={start} />;
      case "blocked":
        return <BlockedStage subject={subject} blockers={blockers} isNews={stage.isNews} />;
      case "hidden":
        return <HiddenStage subject={subject} link={blockers.link} onTryAgain={start} />;
      case "refused":
      case "unclear":
        return <FailedStage subject={subject} failure={stage} onTryAgain={start} />;
    }
  }

  return (
    <Modal
      role="alertdialog"
      size="small"
      title={text("delete.title", { title: subject.title })}
      isBusy={stage.kind === "deleting"}
    >
      {body()}
    </Modal>
  );
}
