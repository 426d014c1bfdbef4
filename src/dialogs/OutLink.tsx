import type { ComponentProps } from "react";
import { PortalLink } from "../bitrix24/PortalLink";
import buttons from "../ui/Button.module.css";
import { OutIcon } from "../ui/OutIcon";
import styles from "./OutLink.module.css";

/**
 * A link that leads out of the application, to a page of the portal: an arrow says so.
 *
 * @param props.isButton it is what to do first, and looks like it
 */
export function OutLink({
  children,
  isButton = false,
  ...link
}: Omit<ComponentProps<typeof PortalLink>, "className"> & { isButton?: boolean | undefined }) {
  const look = isButton ? `${buttons.button} ${buttons.primary} ${styles.button}` : undefined;
  return (
    <PortalLink {...link} className={look}>
      {children}
      <OutIcon />
    </PortalLink>
  );
}
