import { type ReactNode, useState } from "react";
import { LoadMore } from "./LoadMore";
import styles from "./LongList.module.css";

/** How many items are added to the document at a time. */
const step = 100;

/**
 * A list of any length in a frame, made bit by bit as it is scrolled.
 *
 * @param props.label what screen readers call it, if anything
 * @param props.hasNoControls nothing in it can have the focus: the frame takes it, to be scrolled with a key
 * @param props.children makes an item, as a `li` with a key
 */
export function LongList<Item>(props: {
  items: readonly Item[];
  label?: string;
  hasNoControls?: boolean;
  children: (item: Item, index: number) => ReactNode;
}) {
  const [shown, setShown] = useState(step);
  return (
    <div className={styles.frame} {...(props.hasNoControls && { tabIndex: 0 })}>
      <ul className={styles.list} aria-label={props.label}>
        {props.items.slice(0, shown).map(props.children)}
      </ul>
      {shown < props.items.length && (
        <LoadMore isLoading={false} isPaused={false} onLoad={() => setShown(shown + step)} />
      )}
    </div>
  );
}
