import type { ApiError, RefusalReason } from './trpc.ts'

interface AskedFor<Data> {
  data: Data | undefined
  error: ApiError | null
}

/** Null when the refusal says that there is nothing yet; undefined while it is not known. */
export function orAbsent<Data>({ data, error }: AskedFor<Data>, reason: RefusalReason): Data | null | undefined {
  return error?.data?.reason === reason ? null : data
}
