import type { ReactNode } from "react";
import { text } from "../../i18n/text";
import { Modal } from "../../ui/Modal";
import { BlockedStage, HiddenStage } from "./BlockedStage";
import { ConfirmStage } from "./ConfirmStage";
import { FailedStage } from "./FailedStage";
import { type DeletionPlan, type Subject, useDeletion } from "./use-deletion";

/**
 * Asks before one thing is deleted, says why it cannot be, and leads there.
 *
 * @param props.offer what else can be done before it is deleted
 * @param props.children shows the dependents that are in the way, and the ways to them
 * @param props.actions more to do about them, beside trying again
 * @param props.link the way to them when none can be seen
 */
export function DeleteDialog(
  props: DeletionPlan & {
    subject: Subject;
    offer?: ReactNode;
    children: ReactNode;
    actions?: ReactNode;
    link: ReactNode;
  },
) {
  const { subject, offer } = props;
  const { stage, start } = useDeletion(props);

  function body() {
    switch (stage.kind) {
      case "confirm":
        return (
          <ConfirmStage subject={subject} check={stage.check} offer={offer} onConfirm={start} />
        );
      case "deleting":
        return <ConfirmStage subject={subject} check={null} offer={offer} onConfirm={start} />;
      case "blocked":
        return (
          <BlockedStage
            subject={subject}
            isNews={stage.isNews}
            overview={props.children}
            actions={props.actions}
            onTryAgain={props.readDependents}
          />
        );
      case "hidden":
        return <HiddenStage subject={subject} link={props.link} onTryAgain={start} />;
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
