import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { LaterFailure } from "./LaterFailure";
import { type LaterCode, laterQuery } from "./later";

/**
 * Shows something whose code is not part of the first screen.
 *
 * @param props.waiting shown while it is being loaded
 * @param props.onEnd called when it cannot be loaded and the person gives up
 */
export function Later(props: {
  waiting: ReactNode;
  onEnd: () => void;
  children: (code: LaterCode) => ReactNode;
}) {
  const { data, isError, refetch } = useQuery(laterQuery);
  if (data) return props.children(data);
  if (isError) return <LaterFailure onTryAgain={() => refetch()} onEnd={props.onEnd} />;
  return props.waiting;
}
