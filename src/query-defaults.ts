import { type DefaultOptions, focusManager } from "@tanstack/react-query";
import { PortalError } from "./bitrix24/portal-error";

/** How often a read is tried again, and how long it waits before the first of these, in milliseconds. */
const mostRepeats = 2;
const firstPause = 500;

/** How the application asks the portal: reads are repeated after a passing fault, changes never. */
export const queryDefaults: DefaultOptions = {
  queries: {
    // An offline start must fail and say so, and a deletion must not wait for the network to come back.
    networkMode: "always",
    staleTime: 10_000,
    refetchOnWindowFocus: "always",
    retry: (repeats, error) =>
      repeats < mostRepeats && error instanceof PortalError && error.isTemporary,
    retryDelay: (repeats) => firstPause * 2 ** repeats,
  },
  mutations: { networkMode: "always", retry: false },
};

/** Hears of the focus coming back into this frame: that changes nothing in its visibility, which is all TanStack Query looks at. */
export function watchFocus(): void {
  focusManager.setEventListener((setFocused) => {
    const listen = () => setFocused();
    window.addEventListener("focus", listen);
    document.addEventListener("visibilitychange", listen);
    return () => {
      window.removeEventListener("focus", listen);
      document.removeEventListener("visibilitychange", listen);
    };
  });
}
