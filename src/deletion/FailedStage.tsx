import { Description } from "@radix-ui/react-dialog";
import type { Deletion } from "../biconnector/deletion";
import { text } from "../i18n/text";
import { Button } from "../ui/Button";
import { ErrorNotice } from "../ui/ErrorNotice";
import { Actions } from "./Actions";

type Failure = Extract<Deletion, { kind: "refused" | "unclear" }>;

/** Says that it was not deleted, or that this could not be found out, and why. */
export function FailedStage(props: { title: string; failure: Failure; onTryAgain: () => void }) {
  const headline = text(headlineOf(props.failure), { title: props.title });
  return (
    <>
      <Description asChild>
        <div>
          <ErrorNotice headline={headline} error={props.failure.error} />
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

function headlineOf(failure: Failure) {
  if (failure.kind === "refused") return "failed.refused";
  return failure.isStillThere ? "failed.stillThere" : "failed.unknown";
}
