import type { MouseEvent, ReactNode } from "react";
import { usePortal } from "./PortalContext";
import type { PortalPage } from "./pages";

/**
 * A real link to a page of the portal. A plain click opens it in the portal's slider; any other click
 * is the browser's, so that it can be opened in a new tab or copied.
 *
 * @param props.onReturn called when the slider was closed
 */
export function PortalLink(props: {
  page: PortalPage;
  children: ReactNode;
  className?: string | undefined;
  onReturn?: () => void;
}) {
  const portal = usePortal();

  async function openInSlider(event: MouseEvent) {
    const isPlain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    if (!isPlain) return;
    event.preventDefault();
    await portal.open(props.page);
    props.onReturn?.();
  }

  return (
    <a
      className={props.className}
      href={portal.urlOf(props.page)}
      target="_blank"
      rel="noopener"
      onClick={openInSlider}
    >
      {props.children}
    </a>
  );
}
