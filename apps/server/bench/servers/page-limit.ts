/** Entries of a page of every list. */
export const pageLimit = 50
