import { text } from "../i18n/text";
import { useOpenDialog } from "../lazy/open-dialog";
import { EmptyState } from "../ui/EmptyState";
import { moreId, registerId } from "./control-ids";

/** What is shown instead of an empty list. @param props.search what was looked for; empty when everything was */
export function EmptyList(props: { search: string; onClearSearch: () => void }) {
  const open = useOpenDialog();
  if (props.search) return <NothingFound {...props} />;
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

/**
 * Says that a search has found nothing, and ends it.
 *
 * @param props.where among what it looked, where that is not everything
 */
export function NothingFound(props: { search: string; where?: string; onClearSearch: () => void }) {
  const hint = text("empty.search.hint");
  return (
    <EmptyState
      level={2}
      title={text("empty.search.title", { search: props.search })}
      paragraphs={props.where ? [props.where, hint] : [hint]}
      actions={[{ label: text("empty.search.clear"), onPress: props.onClearSearch }]}
    />
  );
}
