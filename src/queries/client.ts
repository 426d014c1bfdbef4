import { type DefaultOptions, focusManager } from "@tanstack/react-query";

/** How the application asks the portal. Nothing is repeated here: `read` does that, where it is safe. */
export const queryDefaults: DefaultOptions = {
  queries: {
    // An offline start must fail and say so, and a deletion must not wait for the network to come back.
    networkMode: "always",
    staleTime: 10_000,
    refetchOnWindowFocus: "always",
    retry: false,
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
