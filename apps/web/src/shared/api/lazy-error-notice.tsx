import { Suspense } from 'react'
import { NotLoaded } from '../ui/not-loaded.tsx'
import { retryable } from '../ui/retryable.tsx'
import type { ApiError } from './trpc.ts'

interface LazyErrorNoticeProps {
  error: ApiError
  onRetry: () => void
}

const ErrorNotice = retryable<LazyErrorNoticeProps>(
  async () => ({ default: (await import('./error-notice.tsx')).ErrorNotice }),
  ({ onRetry }, missing) => {
    const retryBoth = () => {
      missing.onRetry()
      onRetry()
    }
    return <NotLoaded {...missing} onRetry={retryBoth} />
  },
)

/** Loads the words for every failure. Pages do it once they are idle, because later the server may be away. */
export const preloadErrorNotice = ErrorNotice.preload

/** Explains a failed call, in words that few visits need. */
export function LazyErrorNotice(failed: LazyErrorNoticeProps) {
  return (
    <Suspense>
      <ErrorNotice {...failed} />
    </Suspense>
  )
}
