import { useRef } from "react";

/**
 * The same action, but a call while an earlier one is under way does nothing: whatever presses a button three times
 * before React has disabled it asks the portal once.
 */
export function useSingleFlight<Values extends unknown[]>(
  action: (...values: Values) => Promise<unknown>,
): (...values: Values) => Promise<void> {
  const isUnderWay = useRef(false);
  return async (...values) => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    try {
      await action(...values);
    } finally {
      isUnderWay.current = false;
    }
  };
}
