import { hindranceIn, type MenuHindrance } from "../../biconnector/menu-hindrance";
import type { MenuChange } from "../../biconnector/menu-items";
import { text } from "../../i18n/text";
import type { MenuWish } from "../../queries/menu-items";
import { Failure } from "../../ui/Failure";
import { Notice } from "../../ui/Notice";
import styles from "./PlacesDialog.module.css";

/** Says what keeps the menu as it is, and who can do what about it. */
export function HindranceNotice({ by }: { by: MenuHindrance }) {
  return (
    <Notice tone="warning">
      <HindranceWords by={by} />
    </Notice>
  );
}

/** The same, without a frame around it. */
function HindranceWords({ by }: { by: MenuHindrance }) {
  if (by.kind === "scopes") return <MissingScopes missing={by.missing} />;
  return (
    <>
      <p className={styles.headline}>{text(`places.${by.kind}.reason`)}</p>
      <p>{text(`places.${by.kind}.remedy`)}</p>
    </>
  );
}

function MissingScopes({ missing }: Pick<Extract<MenuHindrance, { kind: "scopes" }>, "missing">) {
  const scopes = missing.map((scope) => text("places.scope", { scope })).join(", ");
  return (
    <>
      <p className={styles.headline}>{text("places.scopes.reason", { scopes })}</p>
      <p>{text("places.scopes.remedy")}</p>
      {missing.includes("crm") && <p>{text("places.scopes.crm")}</p>}
    </>
  );
}

/** A change of the menu that was not made, or of which nobody knows whether it was. */
export type FailedChange = Extract<MenuChange, { kind: "refused" | "unclear" }>;

/** Says that, and why. */
export function ChangeFailure({ wish, end }: { wish: MenuWish["kind"]; end: FailedChange }) {
  const hindrance = end.kind === "refused" ? hindranceIn(end.error) : null;
  return (
    <Failure
      headline={text(`places.${wish}.${end.kind}`)}
      error={end.error}
      reason={hindrance && <HindranceWords by={hindrance} />}
    />
  );
}
