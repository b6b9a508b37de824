import { useState } from 'react'
import type { ApiError, ApiRefusalReason } from './trpc.ts'

interface QueryResult<Data> {
  data: Data | undefined
  error: ApiError | null
}

/**
 * A query's last error. While a query without data is fetched again its error is cleared; this keeps the error until the
 * answer arrives, so that the page, and what the user is writing on it, stays.
 */
export function useLastError({ data, error }: QueryResult<unknown>): ApiError | null {
  const [last, setLast] = useState(error)
  if (data === undefined && error === null) return last
  if (last !== error) setLast(error)
  return error
}

/** Returns null when the query was refused for `reason` (there is nothing yet), undefined while that is unknown. */
export function useDataOrNull<Data>(query: QueryResult<Data>, reason: ApiRefusalReason): Data | null | undefined {
  return useLastError(query)?.data?.reason === reason ? null : query.data
}
