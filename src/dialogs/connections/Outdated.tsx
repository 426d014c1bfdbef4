import { text } from "../../i18n/text";
import type { Contents } from "../../queries/use-contents";
import { Failure } from "../../ui/Failure";

/** Says that what is shown of a connector could not be read again, and why. */
export function Outdated({ contents: { outdated } }: { contents: Contents }) {
  return outdated && <Failure headline={text("list.partlyFailed")} error={outdated} />;
}
