import type { ComponentProps, MouseEvent } from "react";
import { OutIcon } from "./OutIcon";

/** Where a link leads, and what a click on it does before the browser follows it. */
export interface Target {
  href: string;
  target: "_blank";
  rel: "noopener";
  onClick: (event: MouseEvent) => void;
}

/**
 * A link that leads out of the application, with all that an `<a>` may have: an arrow says so.
 *
 * @param props.onClick called before that of the target
 */
export function Link({ to, onClick, children, ...rest }: ComponentProps<"a"> & { to: Target }) {
  function press(event: MouseEvent<HTMLAnchorElement>) {
    onClick?.(event);
    to.onClick(event);
  }
  return (
    <a {...rest} href={to.href} target={to.target} rel={to.rel} onClick={press}>
      {children}
      <OutIcon />
    </a>
  );
}
