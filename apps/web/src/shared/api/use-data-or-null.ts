import { useState } from 'react'
import type { ApiError, ApiRefusalReason } from './trpc.ts'

interface QueryResult<Data> {
  data: Data | undefined
  error: ApiError | null
}

/**
 * The reason of a query's last refusal. While a query is fetched again its error is cleared; this keeps the reason until
 * the answer arrives, so that the page, and what the user is writing on it, stays.
 */
export function useLastRefusalReason({ data, error }: QueryResult<unknown>): ApiRefusalReason | null {
  const reason = error?.data?.reason ?? null
  const [last, setLast] = useState(reason)
  if (data === undefined && error === null) return last
  if (last !== reason) setLast(reason)
  return reason
}

/** Returns null when the query was refused for `reason` (there is nothing yet), undefined while that is unknown. */
export function useDataOrNull<Data>(query: QueryResult<Data>, reason: ApiRefusalReason): Data | null | undefined {
  return useLastRefusalReason(query) === reason ? null : query.data
}
