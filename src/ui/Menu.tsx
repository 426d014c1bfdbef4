import * as DropdownMenu from "@radix-ui/react-dropdown-menu";
import { type FocusEvent, type ReactNode, useRef } from "react";
import { placeFocus } from "./focus";
import { Link, type Target } from "./Link";
import styles from "./Menu.module.css";
import { useVisibleArea } from "./visible-area";

/** One thing that a menu offers: something to do, or a link that leads out of the application. */
export type MenuItem =
  | {
      label: string;
      /** It destroys something. */
      isDangerous?: boolean;
      onSelect: () => void;
    }
  | { label: string; link: Target };

/** How a menu came to be opened. */
export interface Opening {
  /** The button that it opens under, which stays when it has closed. Takes a ref and the attributes of a button. */
  button: ReactNode;
  /** It was opened with the keyboard. */
  isByKey: boolean;
}

/** An open menu under its button. */
export function Menu(props: Opening & { items: MenuItem[] }) {
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
      {items.map((item) =>
        "link" in item ? (
          <DropdownMenu.Item key={item.label} className={styles.item} asChild>
            {/* Radix, which closes the menu, heeds no click that is kept from the browser already. */}
            <Link to={item.link}>{item.label}</Link>
          </DropdownMenu.Item>
        ) : (
          <DropdownMenu.Item
            key={item.label}
            className={styles.item}
            data-dangerous={item.isDangerous || undefined}
            onSelect={item.onSelect}
          >
            {item.label}
          </DropdownMenu.Item>
        ),
      )}
    </DropdownMenu.Content>
  );
}
