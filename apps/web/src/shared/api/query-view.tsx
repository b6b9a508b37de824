import { Stack, VisuallyHidden } from '@mantine/core'
import type { ReactNode } from 'react'
import { LazyErrorNotice } from './lazy-error-notice.tsx'
import type { ApiError, ApiRefusalReason } from './trpc.ts'
import { useLastError } from './use-data-or-null.ts'

interface Query<Data> {
  data: Data | undefined
  error: ApiError | null
  refetch(): unknown
}

interface QueryViewProps<Data> {
  query: Query<Data>
  /** A skeleton in the shape of the content. */
  pending: ReactNode
  /** What to show for refusals that are not failures here, because there is nothing yet. */
  absent?: Partial<Record<ApiRefusalReason, ReactNode>>
  children: (data: Data) => ReactNode
}

/** Renders every state of a query: pending, absent, failed, loaded, and loaded but failed to refresh. */
export function QueryView<Data>({ query, pending, absent, children }: QueryViewProps<Data>) {
  const { data } = query
  const error = useLastError(query)
  const reason = error?.data?.reason
  if (reason && absent?.[reason] !== undefined) return absent[reason]
  const notice = error && <LazyErrorNotice error={error} onRetry={() => void query.refetch()} />
  if (data !== undefined && notice) {
    return (
      <Stack>
        {notice}
        {children(data)}
      </Stack>
    )
  }
  if (data !== undefined) return children(data)
  if (notice) return notice
  return (
    <div role="status" aria-busy="true">
      <VisuallyHidden>Loading</VisuallyHidden>
      <div aria-hidden="true">{pending}</div>
    </div>
  )
}
