import type { ReactNode } from "react";
import { numberText } from "../i18n/formats";
import { text } from "../i18n/text";
import { ActionRow } from "./ActionRow";
import { Button } from "./Button";
import { focusOnMount } from "./focus";
import { Progress } from "./Progress";

interface Stoppable {
  isStopping: boolean;
  stop: () => void;
}

/**
 * How far a long job has got, and the way to end it.
 *
 * @param props.label what is going on
 * @param props.progress what is done; `of` is null while nobody knows how much there is
 * @param props.job how to end it; left out where closing the dialog does that
 * @param props.children what ending it means
 */
export function JobProgress(props: {
  label: string;
  progress: { done: number; of: number | null };
  job?: Stoppable;
  children?: ReactNode;
}) {
  const { label, job } = props;
  return (
    <>
      <Progress label={label} {...extentOf(props.progress)} />
      {props.children}
      {job && (
        <ActionRow>
          <StopButton job={job} />
        </ActionRow>
      )}
    </>
  );
}

/** Ends a job after its request that is under way. */
export function StopButton({ job: { isStopping, stop } }: { job: Stoppable }) {
  return (
    <Button ref={focusOnMount} isBusy={isStopping} onClick={stop}>
      {text(isStopping ? "action.stopping" : "action.stop")}
    </Button>
  );
}

function extentOf({ done, of }: { done: number; of: number | null }) {
  if (of === null) return { detail: "", share: null };
  const detail = text("progress.count", { done: numberText(done), of: numberText(of) });
  return { detail, share: of === 0 ? 1 : done / of };
}
