import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { LazyFailure } from "./LazyFailure";
import { type LazyCode, lazyQuery } from "./load";

/**
 * Shows something whose code is not part of the first screen.
 *
 * @param props.waiting shown while it is being loaded
 * @param props.onEnd called when it cannot be loaded and the person gives up
 */
export function Lazy(props: {
  waiting: ReactNode;
  onEnd: () => void;
  children: (code: LazyCode) => ReactNode;
}) {
  const { data, isError, refetch } = useQuery(lazyQuery);
  if (data) return props.children(data);
  if (isError) return <LazyFailure onTryAgain={() => refetch()} onEnd={props.onEnd} />;
  return props.waiting;
}
