import { createContext, useContext } from "react";
import type { Portal } from "./portal";

const PortalContext = createContext<Portal | null>(null);

/** Gives the portal to every component below. */
export const PortalProvider = PortalContext.Provider;

/** The portal that the application runs in. @throws outside of {@link PortalProvider} */
export function usePortal(): Portal {
  const portal = useContext(PortalContext);
  if (!portal) throw new Error("usePortal needs a PortalProvider above it");
  return portal;
}
