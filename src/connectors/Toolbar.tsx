import { text } from "../i18n/text";
import { Button } from "../ui/Button";
import { RefreshIcon, SearchIcon } from "../ui/icons";
import styles from "./Toolbar.module.css";

/** Search and refresh, above the list. @param props.isRefreshing the list is being read again */
export function Toolbar(props: {
  search: string;
  onSearch: (search: string) => void;
  isRefreshing: boolean;
  onRefresh: () => void;
}) {
  return (
    <div className={styles.toolbar}>
      <label className={styles.search}>
        <SearchIcon />
        <input
          type="search"
          aria-label={text("search.label")}
          placeholder={text("search.label")}
          value={props.search}
          onChange={(event) => props.onSearch(event.target.value)}
        />
      </label>
      <Button isBusy={props.isRefreshing} onClick={props.onRefresh}>
        <RefreshIcon />
        {text("action.refresh")}
      </Button>
    </div>
  );
}
