import { useEffect } from 'react'
import type { PagedQuery } from './pages.ts'

/**
 * Searches a list for an entry, and fetches older pages until it is found. Undefined while it is not known; null when no
 * page has it.
 */
export function useInPages<Entry>(
  query: PagedQuery<Entry>,
  matches: (entry: Entry) => boolean,
): Entry | null | undefined {
  const { data, hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = query
  const found = data?.pages.flat().find(matches)
  const isMissing = data !== undefined && found === undefined
  const isToFetch = isMissing && hasNextPage && !isFetchingNextPage && !isFetchNextPageError
  useEffect(() => {
    if (isToFetch) void fetchNextPage()
  }, [isToFetch, fetchNextPage])
  return isMissing && !hasNextPage ? null : found
}
