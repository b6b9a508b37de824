import type { AuditEntry, AuditPage } from '@plangate/core/schemas'
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query'
import { type ReactNode, useMemo } from 'react'
import { QueryView } from '../../shared/api/query-view.tsx'
import type { ApiError } from '../../shared/api/trpc.ts'
import { EarlierButton } from '../../shared/ui/earlier-button.tsx'
import { useFocusOnEarlier } from '../../shared/ui/use-focus-on-earlier.ts'
import { AuditList } from './audit-list.tsx'

type AuditQuery = UseInfiniteQueryResult<InfiniteData<AuditPage>, ApiError>

interface AuditHistoryProps {
  query: AuditQuery
  /** A skeleton in the shape of the content. */
  pending: ReactNode
  /** Replaces the list when there are no entries. */
  empty: ReactNode
  /** Wraps the list, when there is one. */
  frame?: (list: ReactNode) => ReactNode
}

/** An audit log, latest entries first, with a button that loads earlier ones. */
export function AuditHistory({ query, pending, empty, frame = (list) => list }: AuditHistoryProps) {
  const { data, error, refetch, isFetchNextPageError } = query
  const entries = data?.pages.flatMap((page) => page.entries)
  // A failure to load earlier entries is shown beside the button instead.
  const shown = { data: entries, error: isFetchNextPageError ? null : error, refetch }
  return (
    <QueryView query={shown} pending={pending}>
      {(all) => (all.length > 0 ? frame(<Entries entries={all} query={query} />) : empty)}
    </QueryView>
  )
}

function Entries({ entries, query }: { entries: AuditEntry[]; query: AuditQuery }) {
  const keys = useMemo(() => entries.map(({ id }) => id), [entries])
  const { list, expectEarlier } = useFocusOnEarlier<HTMLOListElement>(keys)
  return (
    <>
      <AuditList entries={entries} ref={list} />
      <EarlierButton query={query} count={entries.length} noun="entries" onLoad={expectEarlier} />
    </>
  )
}
