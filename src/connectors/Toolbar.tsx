import { text } from "../i18n/text";
import { Button } from "../ui/Button";
import { RefreshIcon, SearchIcon } from "../ui/icons";
import styles from "./Toolbar.module.css";

/**
 * What is shown: search, filter and refresh, above the list.
 *
 * @param props.onlyUnused whether only connectors that nobody uses are shown
 * @param props.isRefreshing the list is being read again
 */
export function Toolbar(props: {
  search: string;
  onSearch: (search: string) => void;
  onlyUnused: boolean;
  onOnlyUnused: (onlyUnused: boolean) => void;
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
      <button
        type="button"
        className={styles.filter}
        aria-pressed={props.onlyUnused}
        onClick={() => props.onOnlyUnused(!props.onlyUnused)}
      >
        {text("filter.unused")}
      </button>
      <span className={styles.gap} />
      <Button isBusy={props.isRefreshing} onClick={props.onRefresh}>
        <RefreshIcon />
        {text("action.refresh")}
      </Button>
    </div>
  );
}
