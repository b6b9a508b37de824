import { useState } from 'react'
import type { ApiError, ApiRefusalReason } from './trpc.ts'

interface AskedFor<Data> {
  data: Data | undefined
  error: ApiError | null
}

/**
 * Why a query found nothing. A query that is asked again forgets what it was refused with until the answer comes;
 * this remembers, so that what stands on the page meanwhile, and what is being written there, stays.
 */
export function useLastRefusalReason({ data, error }: AskedFor<unknown>): ApiRefusalReason | null {
  const reason = error?.data?.reason ?? null
  const [last, setLast] = useState(reason)
  if (data === undefined && error === null) return last
  if (last !== reason) setLast(reason)
  return reason
}

/** Null when the refusal says that there is nothing yet; undefined while it is not known. */
export function useDataOrNull<Data>(query: AskedFor<Data>, reason: ApiRefusalReason): Data | null | undefined {
  return useLastRefusalReason(query) === reason ? null : query.data
}
