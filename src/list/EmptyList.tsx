import { text } from "../i18n/text";
import { useOpenDialog } from "../lazy/open-dialog";
import { EmptyState } from "../ui/EmptyState";
import { moreId, registerId } from "./control-ids";

/** What is shown instead of an empty list. @param props.search what was looked for; empty when everything was */
export function EmptyList(props: { search: string; onClearSearch: () => void }) {
  const open = useOpenDialog();
  if (props.search) {
    return (
      <EmptyState
        level={2}
        title={text("empty.search.title", { search: props.search })}
        paragraphs={[text("empty.search.hint")]}
        actions={[{ label: text("empty.search.clear"), onPress: props.onClearSearch }]}
      />
    );
  }
  return (
    <EmptyState
      level={2}
      title={text("empty.title")}
      paragraphs={[text("empty.reason"), text("empty.begin"), text("empty.hint")]}
      actions={[
        {
          label: text("action.register"),
          onPress: () => open({ kind: "register" }, registerId),
          isMain: true,
        },
        { label: text("more.import"), onPress: () => open({ kind: "import" }, moreId) },
      ]}
    />
  );
}
