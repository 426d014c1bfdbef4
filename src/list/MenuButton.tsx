import { type MouseEvent, type ReactElement, type ReactNode, useState } from "react";
import { Lazy } from "../lazy/Lazy";
import type { LazyCode } from "../lazy/load";
import { IconButton } from "../ui/IconButton";
import { MoreIcon } from "../ui/icons";
import type { Opening } from "../ui/Menu";

/**
 * A button with three dots that opens a menu. The menu's code comes when it is first wanted.
 *
 * @param props.label its name, which tells it from its like in other rows
 * @param props.hint what a pointer resting on it is told
 * @param props.children makes the menu when it opens
 */
export function MenuButton(props: {
  id: string;
  label: string;
  hint: string;
  children: (code: LazyCode, opening: Opening) => ReactNode;
}) {
  const { id, label, hint } = props;
  const [wantedBy, setWantedBy] = useState<"pointer" | "key" | null>(null);
  const button = (onClick?: (event: MouseEvent) => void): ReactElement => (
    <IconButton id={id} label={label} hint={hint} aria-haspopup="menu" onClick={onClick}>
      <MoreIcon />
    </IconButton>
  );

  // A click without a pointer has no count.
  if (!wantedBy) return button(({ detail }) => setWantedBy(detail === 0 ? "key" : "pointer"));
  return (
    <Lazy waiting={button()} onGiveUp={() => setWantedBy(null)}>
      {(code) => props.children(code, { button: button(), isByKey: wantedBy === "key" })}
    </Lazy>
  );
}
