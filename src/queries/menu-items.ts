import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import {
  addMenuItem,
  type MenuChange,
  type MenuItems,
  readMenuItems,
  removeMenuItems,
} from "../biconnector/menu-items";
import { ownAddress } from "../bitrix24/own-address";
import { usePortal } from "../bitrix24/PortalContext";
import { keys } from "./keys";

/** How often the menu is read while it is open what became of a change, in milliseconds. */
const whileUnclear = 10_000;

/**
 * What the application has in the menu of CRM Analytics, as far as this person may change it. Asked anew every time it
 * is opened.
 *
 * @param isOpen whether it is open what became of a change: then the menu is read again and again
 */
export function useMenuItems(isOpen: (items: MenuItems | undefined) => boolean) {
  const { rest } = usePortal();
  return useQuery({
    queryKey: keys.menuItems,
    queryFn: () => readMenuItems(rest, ownAddress()),
    gcTime: 0,
    refetchInterval: ({ state }) => isOpen(state.data) && whileUnclear,
  });
}

/** What is to be done with the menu. */
export type MenuWish =
  /** Add an item that leads to this address. `names` of the application by the portal's languages. */
  | { kind: "add"; address: string; names: Readonly<Record<string, string>> }
  /** Take out those that lead to these addresses. */
  | { kind: "remove"; addresses: readonly string[] };

/** Changes the menu of CRM Analytics. Never rejects. */
export function useMenuChange() {
  const { rest } = usePortal();
  const client = useQueryClient();
  const queryKey = keys.menuItems;
  return useMutation({
    // What was asked before would bring an older answer.
    onMutate: () => client.cancelQueries({ queryKey }),
    mutationFn: (wish: MenuWish): Promise<MenuChange> =>
      wish.kind === "add"
        ? addMenuItem(rest, wish.address, wish.names)
        : removeMenuItems(rest, wish.addresses),
    onSuccess: async ({ addresses }) => {
      if (!addresses) return;
      // What was asked before the change, with the focus or because an earlier one was unclear, would overwrite this.
      await client.cancelQueries({ queryKey });
      const shown = client.setQueryData<MenuItems>(queryKey, (items) =>
        items?.kind === "read" ? { ...items, addresses } : undefined,
      );
      // Where it could not be read meanwhile, what hindered that is out of date.
      if (!shown) await client.invalidateQueries({ queryKey });
    },
  });
}
