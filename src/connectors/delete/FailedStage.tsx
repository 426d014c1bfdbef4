import * as AlertDialog from "@radix-ui/react-alert-dialog";
import type { Connector } from "../../biconnector/connectors";
import type { Deletion } from "../../biconnector/deletion";
import { text } from "../../i18n/text";
import { Button } from "../../ui/Button";
import { ErrorNotice } from "../../ui/ErrorNotice";
import { Actions } from "./Actions";

type Failure = Extract<Deletion, { kind: "refused" | "unclear" }>;

/** Says that the connector was not deleted, or that this could not be found out, and why. */
export function FailedStage(props: {
  connector: Connector;
  failure: Failure;
  onTryAgain: () => void;
}) {
  const headline = text(headlineOf(props.failure), { title: props.connector.title });
  return (
    <>
      <AlertDialog.Description asChild>
        <div>
          <ErrorNotice headline={headline} error={props.failure.error} />
        </div>
      </AlertDialog.Description>
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
