import { useQuery } from "@tanstack/react-query";
import { type Storing, unknownMethod } from "../biconnector/trash-option";
import { keys } from "./keys";

/**
 * Reads the trash when a dialog begins to show it, and whenever the frame gets the focus. What was read is kept by
 * `sync` itself, as it belongs together with what this window has deleted.
 *
 * @param sync brings what this window knows and what the portal keeps together
 * @returns as error why it could not be read
 */
export function useTrashReading(sync: () => Promise<Storing>) {
  return useQuery({
    queryKey: keys.trash,
    queryFn: async () => {
      const end = await sync();
      // A portal that does not know how to read it has never stored any.
      if ("error" in end && !end.stored && end.error.code !== unknownMethod) throw end.error;
      return end.kind;
    },
    staleTime: 0,
    gcTime: 0,
  });
}
