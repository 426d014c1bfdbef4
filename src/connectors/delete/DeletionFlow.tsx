import { type QueryClient, queryOptions, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { text } from "../../i18n/text";
import { Button } from "../../ui/Button";
import { ErrorNotice } from "../../ui/ErrorNotice";
import { Floating } from "../../ui/Floating";
import { Toast } from "../../ui/Toast";
import type { DeletionWish } from "../ConnectorRow";
import styles from "./DeletionFlow.module.css";
import { moveFocusFrom } from "./focus";
import type { DoneDeletion } from "./use-deletion";

/** How long the news of a deletion stays, in milliseconds. */
const newsTime = 8000;

/** The dialog's code, which is not part of the first screen. Its loading can fail like any other. */
const dialogCode = queryOptions({
  queryKey: ["code", "delete dialog"],
  queryFn: async () => (await import("./DeleteDialog")).DeleteDialog,
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
});

/** Loads the dialog's code before anybody asks for it. */
export function warmDeletionUp(client: QueryClient): void {
  void client.prefetchQuery(dialogCode);
}

/**
 * Carries a wish to delete through its dialog, tells how it ended, and puts the focus where the person goes on.
 *
 * @param props.wish what to delete, or null for nothing
 * @param props.onEnd called when the wish is fulfilled or given up
 */
export function DeletionFlow(props: { wish: DeletionWish | null; onEnd: () => void }) {
  const { wish, onEnd } = props;
  const [news, setNews] = useState<string | null>(null);
  const dialog = useQuery({ ...dialogCode, enabled: wish !== null });

  useEffect(() => {
    if (news === null) return;
    const timer = setTimeout(() => setNews(null), newsTime);
    return () => clearTimeout(timer);
  }, [news]);

  function tell({ kind }: DoneDeletion, title: string) {
    setNews(text(kind === "deleted" ? "news.deleted" : "news.alreadyGone", { title }));
    onEnd();
  }

  return (
    <>
      {wish && dialog.data && (
        <dialog.data
          connector={wish.connector}
          use={wish.use}
          onDone={(deletion) => tell(deletion, wish.connector.title)}
          onClose={onEnd}
          onClosed={() => moveFocusFrom(wish)}
        />
      )}
      {wish && dialog.isError && <NotLoaded onTryAgain={() => dialog.refetch()} onEnd={onEnd} />}
      <Toast message={news} />
    </>
  );
}

/** The dialog's own code did not come: as harmless as a lost answer, and told like one. */
function NotLoaded(props: { onTryAgain: () => void; onEnd: () => void }) {
  return (
    <Floating place="centre">
      <div className={styles.notLoaded}>
        <ErrorNotice
          headline={text("delete.notLoaded")}
          error={{ code: "NETWORK_ERROR", status: 0 }}
        />
        <Button look="primary" onClick={props.onTryAgain}>
          {text("action.tryAgain")}
        </Button>
        <Button onClick={props.onEnd}>{text("action.cancel")}</Button>
      </div>
    </Floating>
  );
}
