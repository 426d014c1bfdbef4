import { type MessageId, text } from "../../i18n/text";
import { type Dialog, useOpenDialog } from "../../lazy/open-dialog";
import { Menu, type Opening } from "../../ui/Menu";

const items: [label: MessageId, dialog: Dialog][] = [
  ["more.import", { kind: "import" }],
  ["action.export", { kind: "export", ids: null }],
  ["deleted.title", { kind: "deleted" }],
  ["places.title", { kind: "places" }],
  ["shortcuts.title", { kind: "shortcuts" }],
];

/** The menu of the list. @param props.from the page's id of its button, where the focus comes back to */
export function MoreMenu({ from, ...opening }: Opening & { from: string }) {
  const open = useOpenDialog();
  return (
    <Menu
      {...opening}
      items={items.map(([label, dialog]) => ({
        label: text(label),
        onSelect: () => open(dialog, from),
      }))}
    />
  );
}
