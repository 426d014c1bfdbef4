import { type ReactNode, useEffect, useState } from "react";
import { LazyFailure } from "./LazyFailure";
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
