import { createContext, useContext } from "react";

/** Something that can be done about news while it is shown. */
export interface ToastAction {
  label: string;
  onPress: () => void;
}

/** Tells the person of something done. The page shows it for a while and screen readers read it out. */
export type ShowToast = (message: string, action?: ToastAction) => void;

export const ToastContext = createContext<ShowToast>(() => {});

/** How to show a toast on the page around the calling component. */
export function useToast(): ShowToast {
  return useContext(ToastContext);
}
