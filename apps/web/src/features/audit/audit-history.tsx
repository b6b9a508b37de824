import { Group, Text } from '@mantine/core'
import type { AuditEntry, AuditPage } from '@plangate/core/schemas'
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ErrorNotice } from '../../shared/api/error-notice.tsx'
import { QueryView } from '../../shared/api/query-view.tsx'
import type { ApiError } from '../../shared/api/trpc.ts'
import { BusyButton } from '../../shared/ui/busy-button.tsx'
import { AuditList } from './audit-list.tsx'
import { useFocusOnEarlier } from './use-focus-on-earlier.ts'

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
  const { data, error, hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = query
  const { list, expectEarlier } = useFocusOnEarlier(entries)
  const loadEarlier = () => {
    expectEarlier()
    void fetchNextPage()
  }
  const isPaged = hasNextPage || (data?.pages.length ?? 0) > 1
  return (
    <>
      <AuditList entries={entries} ref={list} />
      {isFetchNextPageError && !isFetchingNextPage && error && <ErrorNotice error={error} />}
      {isPaged && (
        <Group mt="md" gap="md">
          {hasNextPage && (
            <BusyButton variant="default" busy={isFetchingNextPage} onClick={loadEarlier}>
              Earlier entries
            </BusyButton>
          )}
          <Text size="sm" c="var(--pg-quiet)" aria-live="polite">
            {hasNextPage
              ? `The latest ${entries.length} entries are shown.`
              : `All ${entries.length} entries are shown.`}
          </Text>
        </Group>
      )}
    </>
  )
}
