import { PortalError } from "../../bitrix24/portal-error";
import { text } from "../../i18n/text";
import { Button } from "../../ui/Button";
import { ErrorNotice } from "../../ui/ErrorNotice";

/** Says that a connector could not be read, and why. */
export function LoadFailure(props: { error: Error; onTryAgain: () => void }) {
  return (
    <>
      <ErrorNotice headline={text("form.notLoaded")} error={PortalError.of(props.error)} />
      <p>
        <Button look="primary" onClick={props.onTryAgain}>
          {text("action.tryAgain")}
        </Button>
      </p>
    </>
  );
}
