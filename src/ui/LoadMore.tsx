import { useCallback, useEffect, useRef } from "react";
import { text } from "../i18n/text";
import { Button } from "./Button";
import { controlAfter, controlBefore, placeFocus } from "./focus";
import styles from "./LoadMore.module.css";

/**
 * Asks for the next page when it is pressed, or when scrolling brings it on the screen. A focus that waits on
 * it goes on to the first thing that came.
 *
 * @param props.isPaused wait for the press: the last try failed
 */
export function LoadMore(props: { isLoading: boolean; isPaused: boolean; onLoad: () => void }) {
  const place = useRef<HTMLDivElement>(null);
  /** What stood before the button when the focus began to wait on it. */
  const last = useRef<Element | null>(null);
  const { isLoading, isPaused, onLoad } = props;

  const load = useCallback(() => {
    if (place.current?.contains(document.activeElement))
      last.current = controlBefore(place.current);
    onLoad();
  }, [onLoad]);

  useEffect(() => {
    if (isLoading || isPaused || !place.current || !("IntersectionObserver" in window)) return;
    // A busy page is told of several crossings at once: the last one says where it is.
    const observer = new IntersectionObserver(
      (entries) => entries.at(-1)?.isIntersecting && load(),
    );
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [isLoading, isPaused, load]);

  const goOn = useCallback(() => {
    const next = last.current && controlAfter(last.current);
    if (!next || place.current?.contains(next)) return;
    last.current = null;
    const focused = document.activeElement;
    if (focused === document.body || place.current?.contains(focused)) placeFocus(next);
  }, []);

  useEffect(goOn);
  // After the last page the button is gone.
  useEffect(() => goOn, [goOn]);

  return (
    <div ref={place} className={styles.place}>
      <Button isBusy={isLoading} onClick={load}>
        {text(isLoading ? "list.loading" : "list.more")}
      </Button>
    </div>
  );
}
