// What the parts of the table are, in so many words: laid out as cards, they are no table any more to some browsers.

export const asTable = { role: "table" };
export const asRowGroup = { role: "rowgroup" };
export const asRow = { role: "row" };
export const asColumnHeader = { role: "columnheader" };
export const asRowHeader = { role: "rowheader" };
export const asCell = { role: "cell" };

/** It looks like a link, as in the portal's own lists, and has no address of its own. */
export const asLink = { role: "link" };
