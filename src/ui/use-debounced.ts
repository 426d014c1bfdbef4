import { useEffect, useState } from "react";

/** How long typing has to pause before the portal is asked, in milliseconds. */
const typingPause = 300;

/** A value that follows another once that has kept still. @param delay in milliseconds */
export function useDebounced<T>(value: T, delay = typingPause): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), delay);
    return () => clearTimeout(timer);
  }, [value, delay]);
  return settled;
}
