/** Rows on a page of any list. A shorter page is the last one: there is no total and no next (PLATFORM 4.5). */
export const pageSize = 50;
