import type { MenuChange, MenuItems } from "../../biconnector/menu-items";
import { applicationNames } from "../../i18n/application-names";
import { text } from "../../i18n/text";
import { type MenuWish, useMenuChange, useMenuItems } from "../../queries/menu-items";
import { ActionRow } from "../../ui/ActionRow";
import { Button } from "../../ui/Button";
import { Failure } from "../../ui/Failure";
import { focusFirstOf } from "../../ui/focus";
import { CloseButton, firstFocus, Modal } from "../../ui/Modal";
import { useSingleFlight } from "../../ui/use-single-flight";
import { ChangeFailure, type FailedChange, HindranceNotice } from "./Hindrance";
import styles from "./PlacesDialog.module.css";
import { Standing } from "./Standing";

const closeId = "close-places";

/** Where else in the portal the application can be opened, and how to put it there or take it out. */
export function PlacesDialog() {
  const { data: end, variables: wish, isPending, mutateAsync } = useMenuChange();
  const { data, error, refetch, isFetching } = useMenuItems(
    (items) => end?.kind === "unclear" && !isReached(wish?.kind, items),
  );
  const change = useSingleFlight(async (next: MenuWish) => {
    const { kind } = await mutateAsync(next);
    // Its button is gone, and the focus with it.
    if (kind === "done") focusFirstOf([closeId]);
  });
  const failed = isFailure(end) && !isReached(wish?.kind, data) ? end : null;

  return (
    <Modal role="dialog" size="small" title={text("places.title")} isBusy={isPending}>
      <div className={styles.words}>
        <p>{text("places.hint")}</p>
        {!data && !error && <p role="status">{text("access.checking")}</p>}
        {error && <Failure headline={text("places.unreadable")} error={error} />}
        {data?.kind === "hindered" && <HindranceNotice by={data.by} />}
        {failed && wish && <ChangeFailure wish={wish.kind} end={failed} />}
        <div className={styles.standing} aria-live="polite">
          {data?.kind === "read" && <Standing {...data} latest={end?.kind} />}
        </div>
        {data?.kind === "read" && <p className={styles.aside}>{text("places.hub")}</p>}
      </div>
      <ActionRow>
        {data?.kind === "read" && <ChangeButton {...data} isBusy={isPending} onChange={change} />}
        {(failed || error || canChange(data)) && (
          <Button
            look={data?.kind === "read" ? "plain" : "primary"}
            isBusy={isPending || isFetching}
            onClick={() => void refetch()}
          >
            {text("action.checkAgain")}
          </Button>
        )}
        <CloseButton id={closeId} isBusy={isPending} {...firstFocus}>
          {text("action.close")}
        </CloseButton>
      </ActionRow>
    </Modal>
  );
}

function ChangeButton(props: {
  ownAddress: string;
  addresses: readonly string[];
  isBusy: boolean;
  onChange: (wish: MenuWish) => void;
}) {
  const { ownAddress, addresses, isBusy, onChange } = props;
  const wish: MenuWish =
    addresses.length > 0
      ? { kind: "remove", addresses }
      : { kind: "add", address: ownAddress, names: applicationNames };
  return (
    <Button
      key={wish.kind}
      look={wish.kind === "add" ? "primary" : "plain"}
      isBusy={isBusy}
      onClick={() => onChange(wish)}
    >
      {text(`places.${wish.kind}`)}
    </Button>
  );
}

/** Whether asking again may bring another answer, where the menu could not be read. */
function canChange(items: MenuItems | undefined): boolean {
  return items === undefined || (items.kind === "hindered" && items.by.kind !== "archive");
}

/** Whether the menu is as it was wished to be. */
function isReached(wish: MenuWish["kind"] | undefined, items: MenuItems | undefined): boolean {
  return items?.kind === "read" && items.addresses.length > 0 === (wish === "add");
}

function isFailure(end: MenuChange | undefined): end is FailedChange {
  return end?.kind === "refused" || end?.kind === "unclear";
}
