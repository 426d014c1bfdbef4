import { type ReactNode, useId } from "react";
import type { Deletion } from "../../biconnector/deletion";
import { text } from "../../i18n/text";
import { ActionRow } from "../../ui/ActionRow";
import { Button } from "../../ui/Button";
import { Failure } from "../../ui/Failure";
import { CloseButton, firstFocus, Modal, ModalDescription } from "../../ui/Modal";
import { useFocusKeeper } from "../../ui/use-focus-keeper";
import { BlockedStage, CopyReport, HiddenStage } from "./BlockedStage";
import { ConfirmStage } from "./ConfirmStage";
import { type DeletionPlan, type Subject, useDeletion } from "./use-deletion";
import { useSteady } from "./use-steady";

/**
 * Asks before one thing is deleted, says why it cannot be, and leads there.
 *
 * @param props.identity tells it from others
 * @param props.offer what else can be done before it is deleted
 * @param props.children shows the dependents that are in the way
 * @param props.mainAction what can be done about them first of all
 * @param props.links to them besides
 * @param props.linkToAll the way to them when none can be seen
 */
export function DeleteDialog(
  props: DeletionPlan & {
    subject: Subject;
    identity?: ReactNode;
    offer?: ReactNode;
    children: ReactNode;
    mainAction: ReactNode;
    links?: ReactNode;
    linkToAll: ReactNode;
  },
) {
  const { subject, dependents } = props;
  const { stage, start, checkAgain } = useDeletion(props);
  const { shown, content, hold } = useSteady(stage, props.children);
  const checkId = useId();
  const cancel = useFocusKeeper(shown.kind);
  const isDeleting = shown.kind === "deleting";
  const isInUse = shown.kind === "blocked" || shown.kind === "hidden";

  function body() {
    switch (shown.kind) {
      case "confirm":
      case "deleting":
        return (
          <ConfirmStage
            subject={subject}
            dependents={dependents}
            checkId={checkId}
            offer={props.offer}
          />
        );
      case "blocked":
        return (
          <BlockedStage
            subject={subject}
            isNews={shown.isNews}
            overview={content}
            links={props.links}
            onCheckAgain={checkAgain}
          />
        );
      case "hidden":
        return <HiddenStage subject={subject} link={props.linkToAll} />;
      case "refused":
      case "unclear":
        return <FailedStage subject={subject} failure={shown} />;
    }
  }

  function buttons() {
    switch (shown.kind) {
      case "confirm":
      case "deleting": {
        const isOff = shown.kind === "confirm" && !(stage.kind === "confirm" && stage.mayStart);
        return [
          <Button
            key="delete"
            look="danger"
            isBusy={isDeleting}
            offBecause={isOff ? checkId : undefined}
            onClick={start}
          >
            {text(isDeleting ? "delete.running" : `delete.${subject.kind}.confirm`)}
          </Button>,
        ];
      }
      case "blocked":
        return [props.mainAction];
      case "hidden":
        return [
          <CopyReport key="copy" subject={subject} />,
          <Button key="again" onClick={shown.wasTried ? start : checkAgain}>
            {text(shown.wasTried ? "action.tryAgain" : "action.checkAgain")}
          </Button>,
        ];
      case "refused":
      case "unclear":
        return [
          <Button key="again" look="danger" onClick={start}>
            {text("action.tryAgain")}
          </Button>,
        ];
    }
  }

  return (
    <Modal
      role="alertdialog"
      size="small"
      title={text(isInUse ? `delete.${subject.kind}.blocked` : "delete.title", {
        title: subject.title,
      })}
      isBusy={isDeleting}
    >
      {props.identity}
      {body()}
      <ActionRow {...hold}>
        {buttons()}
        <CloseButton ref={cancel} isBusy={isDeleting} {...firstFocus}>
          {text("action.cancel")}
        </CloseButton>
      </ActionRow>
    </Modal>
  );
}

type NotDone = Extract<Deletion, { kind: "refused" | "unclear" }>;

/** Says that it was not deleted, or that this could not be found out, and why. */
function FailedStage({ subject, failure }: { subject: Subject; failure: NotDone }) {
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
