import type { ComponentProps } from "react";
import { PortalLink } from "../bitrix24/PortalLink";
import buttons from "../ui/Button.module.css";
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
      <span className={styles.arrow}>
        <svg
          className={styles.icon}
          aria-hidden="true"
          width="11"
          height="11"
          viewBox="0 0 12 12"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.5"
          strokeLinecap="round"
          strokeLinejoin="round"
        >
          <path d="M4 2.5h5.5V8M9.3 2.7 2.5 9.5" />
        </svg>
      </span>
    </PortalLink>
  );
}
