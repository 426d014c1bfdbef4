import { i18n } from "@lingui/core";
import { confined } from "./bidi";
import type { MessageId } from "./text";

const bold = "<bold></bold>";

/**
 * A sentence of the catalogue in which `<bold>{title}</bold>` is set in bold, and runs in its own direction. The
 * title itself is never read as anything but text.
 */
export function RichText({ id, title }: { id: MessageId; title: string }) {
  const [before, after] = i18n._(id, { title: "" }).split(bold);
  return (
    <>
      {before}
      <strong dir="auto">{confined(title)}</strong>
      {after}
    </>
  );
}
