import { type CSSProperties, type ReactNode, useEffect } from "react";
import styles from "./Overlay.module.css";
import { useVisibleArea } from "./visible-area";

/** What an overlay needs at the least, in CSS pixels: all that 400 % of zoom leave of a window is hardly more. */
const leastHeight = 220;

/** What counts as low, in CSS pixels: content scrolls as a whole then, as nothing can be kept in sight beside it. */
const low = 400;

/**
 * A layer above the page, as large as the part of it that the person sees.
 *
 * It ends where the page ends. If it made the page higher, there would be more to scroll to at every turn of the wheel.
 *
 * @param props.place where in that part its content goes
 * @param props.onPlaced called when it has got there first
 */
export function Overlay(props: {
  place: "centre" | "bottom" | "side";
  onPlaced?: () => void;
  children: ReactNode;
}) {
  const area = useVisibleArea();
  const { onPlaced } = props;
  useEffect(() => {
    if (area.isSeen) onPlaced?.();
  }, [area.isSeen, onPlaced]);
  const height = Math.max(area.height, leastHeight);
  const style: CSSProperties & Record<"--visible-height", string> = {
    marginBlockStart: Math.max(0, Math.min(area.top, window.innerHeight - height)),
    blockSize: height,
    "--visible-height": `${height}px`,
    // Somewhere else until then. Not hidden: a dialog could not have the focus.
    opacity: area.isSeen ? 1 : 0,
  };
  return (
    <div
      className={`${styles.overlay} ${styles[props.place]}`}
      style={style}
      data-low={height < low}
    >
      {props.children}
    </div>
  );
}
