import { Description } from "@radix-ui/react-dialog";
import type { Deletion } from "../../biconnector/deletion";
import { text } from "../../i18n/text";
import { Button } from "../../ui/Button";
import { Failure } from "../../ui/Failure";
import { Actions } from "./Actions";
import type { Subject } from "./subject";

type NotDone = Extract<Deletion, { kind: "refused" | "unclear" }>;

/** Says that it was not deleted, or that this could not be found out, and why. */
export function FailedStage(props: { subject: Subject; failure: NotDone; onTryAgain: () => void }) {
  const { title, words } = props.subject;
  const headline = text(words.failed[aspectOf(props.failure)], { title });
  return (
    <>
      <Description asChild>
        <div>
          <Failure headline={headline} error={props.failure.error} />
        </div>
      </Description>
      <Actions>
        <Button look="danger" onClick={props.onTryAgain}>
          {text("action.tryAgain")}
        </Button>
      </Actions>
    </>
  );
}

function aspectOf(failure: NotDone): keyof Subject["words"]["failed"] {
  if (failure.kind === "refused") return "refused";
  return failure.isStillThere ? "stillThere" : "unknown";
}
