import { type DefaultOptions, focusManager } from "@tanstack/react-query";

/** How the application asks the portal. Nothing is repeated here: `read` does that, where it is safe. */
export const queryDefaults: DefaultOptions = {
  queries: {
    // An offline start must fail and say so, and a deletion must not wait for the network to come back.
    networkMode: "always",
    // The first click into the frame brings the focus as well: what was read a moment ago is not read again for that.
    staleTime: 10_000,
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
