import type { ApiError } from './trpc.ts'

/** Entries that a page of a list has unless its caller asks for another number: the server's default. */
export const pageLength = 50

/** A list whose older entries are fetched page by page, the newest first. */
export interface PagedQuery<Entry> {
  data: { pages: Entry[][] } | undefined
  error: ApiError | null
  hasNextPage: boolean
  isFetchingNextPage: boolean
  isFetchNextPageError: boolean
  fetchNextPage(): unknown
  refetch(): unknown
}

/**
 * For `getNextPageParam`: names the last entry of a full page as the cursor, because older entries may follow it.
 *
 * @param limit the number of entries that was asked for
 */
export function cursorAfter<Entry, Cursor>(cursorOf: (entry: Entry) => Cursor, limit = pageLength) {
  return (page: readonly Entry[]): Cursor | null => {
    const last = page.at(-1)
    return last === undefined || page.length < limit ? null : cursorOf(last)
  }
}

/**
 * The loaded entries as a query of a plain list. A failure to load older ones is shown beside their button and does not
 * hide the list.
 */
export function readPages<Entry>({ data, error, refetch, isFetchNextPageError }: PagedQuery<Entry>) {
  return { data: data?.pages.flat(), error: isFetchNextPageError ? null : error, refetch }
}
