import { createContext, useContext } from "react";

/** Something that can be done about news while it is shown. */
export interface NewsAction {
  label: string;
  onPress: () => void;
}

/** Tells the person of something done. The page shows it for a while and screen readers read it out. */
export type TellNews = (message: string, action?: NewsAction) => void;

export const NewsContext = createContext<TellNews>(() => {});

/** How to tell news on the page around the calling component. */
export function useNews(): TellNews {
  return useContext(NewsContext);
}
