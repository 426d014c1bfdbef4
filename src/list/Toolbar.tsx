import { text } from "../i18n/text";
import { useOpenDialog } from "../lazy/open-dialog";
import { Button } from "../ui/Button";
import { PlusIcon, RefreshIcon, SearchIcon } from "../ui/icons";
import { moreId, registerId, searchId } from "./control-ids";
import { MenuButton } from "./MenuButton";
import styles from "./Toolbar.module.css";

/**
 * What is shown: search, refresh and filter, above the list. In a narrow frame two lines, whatever the language.
 *
 * @param props.onlyUnused whether only connectors without visible connections are shown
 * @param props.isRefreshing the list is being read again
 */
export function Toolbar(props: {
  search: string;
  onSearch: (search: string) => void;
  /** An input method begins to compose a word, or has ended it. */
  onComposing: (isComposing: boolean) => void;
  onlyUnused: boolean;
  onOnlyUnused: (onlyUnused: boolean) => void;
  isRefreshing: boolean;
  onRefresh: () => void;
  /** How much registering asks to be pressed; null where it is offered elsewhere on the screen. */
  registering: "primary" | "plain" | null;
}) {
  const open = useOpenDialog();
  return (
    <div className={styles.toolbar}>
      <div className={styles.find}>
        <label className={styles.search}>
          <SearchIcon />
          <input
            id={searchId}
            type="search"
            dir="auto"
            aria-label={text("search.label")}
            placeholder={text("search.label")}
            value={props.search}
            onChange={(event) => props.onSearch(event.target.value)}
            onCompositionStart={() => props.onComposing(true)}
            onCompositionEnd={() => props.onComposing(false)}
          />
        </label>
        <Button
          isBusy={props.isRefreshing}
          title={text("action.refresh")}
          onClick={props.onRefresh}
        >
          <RefreshIcon />
          <span className={styles.words}>{text("action.refresh")}</span>
        </Button>
      </div>
      <div className={styles.choose}>
        <button
          type="button"
          className={styles.filter}
          aria-pressed={props.onlyUnused}
          title={text("usage.none")}
          onClick={() => props.onOnlyUnused(!props.onlyUnused)}
        >
          {text("usage.none")}
        </button>
        <span className={styles.gap} />
        {props.registering && (
          <Button
            id={registerId}
            look={props.registering}
            title={text("action.register")}
            onClick={() => open({ kind: "register" }, registerId)}
          >
            <span className={styles.plus}>
              <PlusIcon />
            </span>
            <span className={styles.words}>{text("action.register")}</span>
          </Button>
        )}
        <MenuButton id={moreId} label={text("more.name")} hint={text("more.name")}>
          {({ MoreMenu }, opening) => <MoreMenu {...opening} from={moreId} />}
        </MenuButton>
      </div>
    </div>
  );
}
