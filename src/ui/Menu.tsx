import * as DropdownMenu from "@radix-ui/react-dropdown-menu";
import { type FocusEvent, type ReactNode, useRef } from "react";
import { placeFocus } from "./focus";
import styles from "./Menu.module.css";
import { useVisibleArea } from "./visible-area";

/** One thing that a menu offers. */
export interface MenuItem {
  label: string;
  /** It destroys something. */
  isDangerous?: boolean;
  onSelect: () => void;
}

/**
 * An open menu under its button, which stays when the menu has closed.
 *
 * @param props.button must take a ref and the attributes of a button
 * @param props.isByKey it was opened with the keyboard
 */
export function Menu(props: { button: ReactNode; items: MenuItem[]; isByKey: boolean }) {
  return (
    <DropdownMenu.Root defaultOpen modal={false}>
      <DropdownMenu.Trigger asChild>{props.button}</DropdownMenu.Trigger>
      <DropdownMenu.Portal container={document.querySelector("main")}>
        <Items items={props.items} isByKey={props.isByKey} />
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

function Items({ items, isByKey }: { items: MenuItem[]; isByKey: boolean }) {
  // Radix learns only from now on whether somebody uses the keyboard.
  const startsAtFirst = useRef(isByKey);
  const { top, height } = useVisibleArea();
  // Most of the frame may be out of sight: the menu turns round at the edge of what the person sees.
  const outOfSight = { top, bottom: Math.max(0, window.innerHeight - top - height) };

  function begin({ target, currentTarget }: FocusEvent<HTMLElement>) {
    if (target !== currentTarget || !startsAtFirst.current) return;
    startsAtFirst.current = false;
    const first = currentTarget.querySelector<HTMLElement>("[role=menuitem]");
    if (first) placeFocus(first);
  }

  return (
    <DropdownMenu.Content
      className={styles.menu}
      onFocus={begin}
      align="end"
      sideOffset={4}
      collisionPadding={outOfSight}
      loop
    >
      {items.map(({ label, isDangerous, onSelect }) => (
        <DropdownMenu.Item
          key={label}
          className={styles.item}
          data-dangerous={isDangerous || undefined}
          onSelect={onSelect}
        >
          {label}
        </DropdownMenu.Item>
      ))}
    </DropdownMenu.Content>
  );
}
