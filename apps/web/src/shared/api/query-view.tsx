import { Stack, VisuallyHidden } from '@mantine/core'
import type { ReactNode } from 'react'
import { ErrorNotice } from './error-notice.tsx'
import type { ApiError, ApiRefusalReason } from './trpc.ts'
import { useLastRefusalReason } from './use-data-or-null.ts'

interface Query<Data> {
  data: Data | undefined
  error: ApiError | null
  refetch(): unknown
}

interface QueryViewProps<Data> {
  query: Query<Data>
  /** A skeleton in the shape of what will be there. */
  pending: ReactNode
  /** Refusals that are no failure here: nothing is there yet, and this is what to do. */
  absent?: Partial<Record<ApiRefusalReason, ReactNode>>
  children: (data: Data) => ReactNode
}

/** Every state of a query: pending, nothing there yet, failed, there, and there but not to be refreshed. */
export function QueryView<Data>({ query, pending, absent, children }: QueryViewProps<Data>) {
  const { data, error } = query
  const reason = useLastRefusalReason(query)
  if (reason && absent?.[reason] !== undefined) return absent[reason]
  const notice = error && <ErrorNotice error={error} onRetry={() => void query.refetch()} />
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
