import { type ReactElement, useState } from "react";
import { IconButton } from "../ui/IconButton";
import { MoreIcon } from "../ui/icons";
import type { MenuItem } from "../ui/Menu";
import { Later } from "./Later";

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
  const [isWanted, setIsWanted] = useState(false);
  const button = (onClick?: () => void): ReactElement => (
    <IconButton id={id} label={label} hint={hint} aria-haspopup="menu" onClick={onClick}>
      <MoreIcon />
    </IconButton>
  );

  if (!isWanted) return button(() => setIsWanted(true));
  return (
    <Later waiting={button()} onEnd={() => setIsWanted(false)}>
      {({ Menu }) => <Menu button={button()} items={items()} />}
    </Later>
  );
}
