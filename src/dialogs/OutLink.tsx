import type { ReactNode } from "react";
import { usePortal } from "../bitrix24/PortalContext";
import type { PortalPage } from "../bitrix24/portal";
import { linkTo } from "../bitrix24/portal-pages";
import buttons from "../ui/Button.module.css";
import { Link } from "../ui/Link";
import styles from "./OutLink.module.css";

/**
 * A link to a page of the portal, which a plain click opens in a slider.
 *
 * @param props.isButton it is what to do first, and looks like it
 * @param props.onReturn called when the slider was closed
 */
export function OutLink(props: {
  page: PortalPage;
  children: ReactNode;
  isButton?: boolean | undefined;
  onReturn?: (() => void) | undefined;
}) {
  const { page, children, isButton = false, onReturn } = props;
  const portal = usePortal();
  const look = isButton ? `${buttons.button} ${buttons.primary} ${styles.button}` : undefined;

  async function visit() {
    await portal.open(page);
    onReturn?.();
  }

  return (
    <Link to={linkTo(portal, page, visit)} className={look}>
      {children}
    </Link>
  );
}
