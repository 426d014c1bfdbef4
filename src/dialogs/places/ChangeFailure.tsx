import { hindranceIn } from "../../biconnector/menu-hindrance";
import type { MenuChange } from "../../biconnector/menu-items";
import { text } from "../../i18n/text";
import type { MenuWish } from "../../queries/menu-items";
import { Failure } from "../../ui/Failure";
import { Notice } from "../../ui/Notice";
import { HindranceWords } from "./HindranceNotice";
import styles from "./PlacesDialog.module.css";

/** A change of the menu that was not made, or of which nobody knows whether it was. */
export type FailedChange = Extract<MenuChange, { kind: "refused" | "unclear" }>;

/** Says that, and why. */
export function ChangeFailure({ wish, end }: { wish: MenuWish["kind"]; end: FailedChange }) {
  const headline = text(`places.${wish}.${end.kind}`);
  const hindrance = end.kind === "refused" ? hindranceIn(end.error) : null;
  if (!hindrance) return <Failure headline={headline} error={end.error} />;
  return (
    <Notice tone="error" role="alert">
      <p className={styles.headline}>{headline}</p>
      <HindranceWords by={hindrance} />
      <p className={styles.aside}>{text("error.code", { code: end.error.code })}</p>
    </Notice>
  );
}
