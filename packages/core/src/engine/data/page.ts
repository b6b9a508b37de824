/** A page of a list, the newest entries first. */
export interface Page<Cursor> {
  /**
   * The entry that the page follows; null for the first page. The page is empty for an entry that is not in the list, and
   * stays the same when entries are added.
   */
  cursor: Cursor | null
  /** The largest number of entries. */
  limit: number
}
