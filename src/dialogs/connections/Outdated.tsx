import { text } from "../../i18n/text";
import type { Reading } from "../../queries/use-contents";
import { Failure } from "../../ui/Failure";

/** Says that what is shown could not be read again, and why. */
export function Outdated({ reading }: { reading: Reading<unknown> }) {
  if (reading.kind !== "read" || !reading.outdated) return null;
  return <Failure headline={text("list.partlyFailed")} error={reading.outdated} />;
}
