import type { CSSProperties, ReactNode } from "react";
import styles from "./Overlay.module.css";
import { useVisibleArea } from "./visible-area";

/**
 * A layer above the page, as large as the part of it that the person sees.
 *
 * @param props.place where in that part its content goes
 */
export function Overlay(props: { place: "centre" | "bottom" | "side"; children: ReactNode }) {
  const area = useVisibleArea();
  const style: CSSProperties & Record<"--visible-height", string> = {
    marginBlockStart: area.top,
    minBlockSize: area.height,
    "--visible-height": `${area.height}px`,
    // Somewhere else until then. Not hidden: a dialog could not have the focus.
    opacity: area.isSeen ? 1 : 0,
  };
  return (
    <div className={`${styles.overlay} ${styles[props.place]}`} style={style}>
      {props.children}
    </div>
  );
}
