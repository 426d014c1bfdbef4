/** For what is read anew for every dialog, and kept still while the person decides. */
export const onceOnly = { staleTime: "static", gcTime: 0 } as const;
