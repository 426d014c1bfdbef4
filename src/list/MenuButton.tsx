import { type MouseEvent, type ReactElement, useState } from "react";
import { Lazy } from "../lazy/Lazy";
import { IconButton } from "../ui/IconButton";
import { MoreIcon } from "../ui/icons";
import type { MenuItem } from "../ui/Menu";

/**
 * A button with three dots that opens a menu. The menu's code comes when it is first wanted.
 *
 * @param props.label its name, which tells it from its like in other rows
 * @param props.hint what a pointer resting on it is told
 * @param props.items made when the menu opens
 */
export function MenuButton(props: {
  id: string;
  label: string;
  hint: string;
  items: () => MenuItem[];
}) {
  const { id, label, hint, items } = props;
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
      {({ Menu }) => <Menu button={button()} items={items()} isByKey={wantedBy === "key"} />}
    </Lazy>
  );
}
