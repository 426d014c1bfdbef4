import { type ReactNode, useState } from "react";
import { text } from "../i18n/text";
import { Button } from "./Button";

/**
 * A button that puts something on the clipboard and tells whether that worked.
 *
 * @param props.name its whole name, where the label alone would not tell it from others
 * @param props.content made when it is pressed, and afterwards to see whether it is still the same
 * @param props.children shown instead, when the browser does not let it be copied
 */
export function CopyButton(props: {
  label: string;
  name?: string;
  look?: "primary" | "plain" | "link";
  content: () => string;
  children?: ReactNode;
}) {
  const [last, setLast] = useState<{ content: string; isCopied: boolean } | null>(null);
  // What was copied may be another by now.
  const isCopied = last && last.content === props.content() ? last.isCopied : null;
  const label =
    isCopied === null ? props.label : text(isCopied ? "clipboard.done" : "clipboard.failed");

  async function copy() {
    const content = props.content();
    setLast({ content, isCopied: await copyToClipboard(content) });
  }

  return (
    <>
      <Button look={props.look ?? "plain"} aria-label={props.name} onClick={copy}>
        {/* A button's own change of words is not read out. */}
        <span aria-live="polite">{label}</span>
      </Button>
      {isCopied === false && props.children}
    </>
  );
}

/**
 * Puts text on the clipboard.
 *
 * @returns whether it worked
 */
async function copyToClipboard(value: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(value);
    return true;
  } catch {
    return copyFromSelection(value);
  }
}

/** A portal's frame seldom passes on the right to the clipboard; a selection can be copied all the same. */
function copyFromSelection(value: string): boolean {
  const field = document.createElement("textarea");
  field.value = value;
  // Beside the button, or the dialog's focus trap would take the selection away.
  const focused = document.activeElement;
  (focused?.parentElement ?? document.body).append(field);
  field.select();
  const isCopied = document.execCommand("copy");
  field.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return isCopied;
}
