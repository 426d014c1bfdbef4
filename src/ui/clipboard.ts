/**
 * Puts text on the clipboard.
 *
 * @returns whether it worked
 */
export async function copyToClipboard(value: string): Promise<boolean> {
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
