import { useState } from "react";
import { withoutOuterBlanks } from "../../biconnector/blanks";
import type { ConnectorListView } from "../../biconnector/connectors";
import { Bdi } from "../../i18n/bidi";
import { nameOf } from "../../i18n/names";
import { text } from "../../i18n/text";
import { useOpenDialog } from "../../lazy/open-dialog";
import { isKnownEmpty, useConnectors } from "../../queries/connectors";
import { ActionRow } from "../../ui/ActionRow";
import { Button } from "../../ui/Button";
import { Failure } from "../../ui/Failure";
import { focusOnMount } from "../../ui/focus";
import framed from "../../ui/framed-list.module.css";
import input from "../../ui/input.module.css";
import { LoadMore } from "../../ui/LoadMore";
import { Logo } from "../../ui/Logo";
import { CloseButton } from "../../ui/Modal";
import { PanelContent } from "../../ui/Panel";
import { Skeleton } from "../../ui/Skeleton";
import { useDebounced } from "../../ui/use-debounced";
import identity from "../ConnectorIdentity.module.css";
import { numberOf } from "../connector-name";
import styles from "./ConnectorPicker.module.css";

const byTitle = {
  orderBy: "title",
  direction: "ASC",
} as const satisfies Partial<ConnectorListView>;

/** Asks which connector a new one is to begin with, and opens its duplicate. */
export function ConnectorPicker({ onBack }: { onBack: () => void }) {
  const open = useOpenDialog();
  const [typed, setTyped] = useState("");
  const search = useDebounced(withoutOuterBlanks(typed));
  const list = useConnectors({ ...byTitle, search });
  const pages = list.data?.pages ?? [];
  const connectors = pages.flatMap((page) => page.connectors);
  const isEmpty = isKnownEmpty(list);

  return (
    <>
      <PanelContent>
        <div className={styles.picker}>
          <p>{text("template.pick")}</p>
          <input
            ref={focusOnMount}
            type="search"
            dir="auto"
            className={input.input}
            aria-label={text("search.label")}
            placeholder={text("search.label")}
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
          />
          {list.isPending && <Skeleton label={text("list.loading")} />}
          {list.error && (
            <Failure
              headline={text("list.failed")}
              error={list.error}
              onTryAgain={() => void list.refetch()}
            />
          )}
          {isEmpty && (
            <p role="status">
              {search ? text("empty.search.title", { search }) : text("empty.title")}
            </p>
          )}
          {connectors.length > 0 && (
            <ul className={framed.list} aria-busy={list.isPlaceholderData}>
              {connectors.map((connector) => (
                <li key={connector.id}>
                  <button
                    type="button"
                    className={styles.connector}
                    onClick={() => open({ kind: "duplicate", connector })}
                  >
                    <Logo logo={connector.logo} title={connector.title} />
                    <span>
                      <span className={identity.title}>
                        <Bdi>{nameOf(connector)}</Bdi>
                      </span>{" "}
                      <span className={identity.facts}>{numberOf(connector.id)}</span>
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          )}
          {list.hasNextPage && !list.isPlaceholderData && (
            <LoadMore
              isLoading={list.isFetching}
              isPaused={list.isError}
              onLoad={() => void list.fetchNextPage()}
            />
          )}
        </div>
      </PanelContent>
      <ActionRow>
        <Button onClick={onBack}>{text("template.back")}</Button>
        <CloseButton>{text("action.cancel")}</CloseButton>
      </ActionRow>
    </>
  );
}
