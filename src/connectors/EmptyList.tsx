import { text } from "../i18n/text";
import { Button } from "../ui/Button";
import { ConnectorIcon } from "../ui/icons";
import styles from "./EmptyList.module.css";

/** What is shown instead of an empty list. @param props.search what was looked for; empty when everything was */
export function EmptyList(props: { search: string; onClearSearch: () => void }) {
  return (
    <div className={styles.empty}>
      <span className={styles.picture}>
        <ConnectorIcon size={36} />
      </span>
      {props.search ? (
        <>
          <h2>{text("empty.search.title", { search: props.search })}</h2>
          <p>{text("empty.search.hint")}</p>
          <Button onClick={props.onClearSearch}>{text("empty.search.clear")}</Button>
        </>
      ) : (
        <>
          <h2>{text("empty.title")}</h2>
          <p>{text("empty.reason")}</p>
          <p>{text("empty.hint")}</p>
        </>
      )}
    </div>
  );
}
