// The page's ids of what the focus goes to, and comes back to from a dialog.

/** The heading: for want of anything better. */
export const headingId = "heading";
export const searchId = "search";

/** A row's controls. */
export const titleLinkId = (connectorId: number) => `title-${connectorId}`;
export const deleteButtonId = (connectorId: number) => `delete-${connectorId}`;
export const menuButtonId = (connectorId: number) => `menu-${connectorId}`;
export const usageButtonId = (connectorId: number) => `usage-${connectorId}`;

/** What can be done with the selected connectors, and with none of them. */
export const deleteSelectedId = "delete-selected";
export const exportSelectedId = "export-selected";
export const registerId = "register";
export const moreId = "more";
