import { text } from "../i18n/text";
import { BigMessage } from "../ui/BigMessage";

/** What is shown instead of an empty list. @param props.search what was looked for; empty when everything was */
export function EmptyList(props: { search: string; onClearSearch: () => void }) {
  if (props.search) {
    return (
      <BigMessage
        level={2}
        title={text("empty.search.title", { search: props.search })}
        paragraphs={[text("empty.search.hint")]}
        action={{
          label: text("empty.search.clear"),
          onPress: props.onClearSearch,
          isMain: false,
        }}
      />
    );
  }
  return (
    <BigMessage
      level={2}
      title={text("empty.title")}
      paragraphs={[text("empty.reason"), text("empty.hint")]}
    />
  );
}
