import type { MenuHindrance } from "../../biconnector/menu-hindrance";
import { text } from "../../i18n/text";
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
export function HindranceWords({ by }: { by: MenuHindrance }) {
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
