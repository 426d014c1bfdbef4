import { useEffect, useRef } from "react";
import { useClose } from "../ui/Modal";

/** Closes the dialog that it is called in, and no other: what is found out later may come when that one is long gone. */
export function useOwnClose(): () => void {
  const close = useClose();
  const isOpen = useRef(false);
  useEffect(() => {
    isOpen.current = true;
    return () => {
      isOpen.current = false;
    };
  }, []);
  return () => isOpen.current && close();
}
