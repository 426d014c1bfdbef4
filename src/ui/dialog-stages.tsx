import { text } from "../i18n/text";
import { Actions } from "./ActionRow";
import { Button } from "./Button";
import { Failure } from "./Failure";
import { Progress } from "./Progress";

/** What a dialog shows while it reads what it needs. @param props.label what is going on */
export function Waiting(props: { label: string }) {
  return (
    <>
      <Progress label={props.label} detail="" share={null} />
      <Actions />
    </>
  );
}

/** What it shows where that could not be read. @param props.headline what the person wanted and did not get */
export function Retry(props: { headline: string; error: Error; onTryAgain: () => void }) {
  return (
    <>
      <Failure headline={props.headline} error={props.error} />
      <Actions>
        <Button look="primary" onClick={props.onTryAgain}>
          {text("action.tryAgain")}
        </Button>
      </Actions>
    </>
  );
}
