import { type ReactNode, useEffect, useState } from "react";
import { text } from "../i18n/text";
import { Button } from "../ui/Button";
import { Failure } from "../ui/Failure";
import { Overlay } from "../ui/Overlay";
import styles from "./Lazy.module.css";
import { type LazyCode, lazyCode, loadLazy } from "./load";

/**
 * Shows something whose code is not part of the first screen.
 *
 * @param props.waiting shown while it is being loaded
 * @param props.onGiveUp called when it cannot be loaded and the person does without it
 */
export function Lazy(props: {
  waiting: ReactNode;
  onGiveUp: () => void;
  children: (code: LazyCode) => ReactNode;
}) {
  const [code, setCode] = useState(lazyCode);
  const [hasFailed, setHasFailed] = useState(false);

  useEffect(() => {
    if (!hasFailed) loadLazy().then(setCode, () => setHasFailed(true));
  }, [hasFailed]);

  if (code) return props.children(code);
  if (!hasFailed) return props.waiting;
  return <LazyFailure onTryAgain={() => setHasFailed(false)} onGiveUp={props.onGiveUp} />;
}

/** The same code for something that can be done without: null until it is there. */
export function useLazyCode(): LazyCode | null {
  const [, setCode] = useState(lazyCode);
  useEffect(() => {
    loadLazy().then(setCode, () => {});
  }, []);
  return lazyCode();
}

/** Lazy code did not come: as harmless as a lost answer, and told like one. */
function LazyFailure(props: { onTryAgain: () => void; onGiveUp: () => void }) {
  return (
    <Overlay place="centre">
      <div className={styles.failure}>
        <Failure
          headline={text("lazy.failed")}
          error={{ code: "NETWORK_ERROR", status: 0 }}
          onTryAgain={props.onTryAgain}
        >
          <Button onClick={props.onGiveUp}>{text("action.cancel")}</Button>
        </Failure>
      </div>
    </Overlay>
  );
}
