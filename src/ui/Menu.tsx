import * as DropdownMenu from "@radix-ui/react-dropdown-menu";
import type { ReactNode } from "react";
import styles from "./Menu.module.css";
import { useVisibleArea } from "./visible-area";

/** One thing that a menu offers. */
export interface MenuItem {
  label: string;
  onSelect: () => void;
}

/**
 * An open menu under its button, which stays when the menu has closed.
 *
 * @param props.button must take a ref and the attributes of a button
 */
export function Menu(props: { button: ReactNode; items: MenuItem[] }) {
  return (
    <DropdownMenu.Root defaultOpen modal={false}>
      <DropdownMenu.Trigger asChild>{props.button}</DropdownMenu.Trigger>
      <DropdownMenu.Portal container={document.querySelector("main")}>
        <Items items={props.items} />
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

function Items({ items }: { items: MenuItem[] }) {
  const { top, height } = useVisibleArea();
  // Most of the frame may be out of sight: the menu turns round at the edge of what the person sees.
  const outOfSight = { top, bottom: Math.max(0, window.innerHeight - top - height) };
  return (
    <DropdownMenu.Content
      className={styles.menu}
      align="end"
      sideOffset={4}
      collisionPadding={outOfSight}
      loop
    >
      {items.map(({ label, onSelect }) => (
        <DropdownMenu.Item key={label} className={styles.item} onSelect={onSelect}>
          {label}
        </DropdownMenu.Item>
      ))}
    </DropdownMenu.Content>
  );
}
