import { useEffect, useRef } from "react";
import { text } from "../i18n/text";
import { Button } from "./Button";
import styles from "./LoadMore.module.css";

/**
 * Asks for the next page when it is pressed, or when scrolling brings it on the screen.
 *
 * @param props.isPaused wait for the press: the last try failed
 */
export function LoadMore(props: { isLoading: boolean; isPaused: boolean; onLoad: () => void }) {
  const place = useRef<HTMLDivElement>(null);
  const { isLoading, isPaused, onLoad } = props;

  useEffect(() => {
    if (isLoading || isPaused || !place.current || !("IntersectionObserver" in window)) return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && onLoad());
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [isLoading, isPaused, onLoad]);

  return (
    <div ref={place} className={styles.place}>
      <Button isBusy={isLoading} onClick={onLoad}>
        {text(isLoading ? "list.loading" : "list.more")}
      </Button>
    </div>
  );
}
