import { Button } from '@mantine/core'
import { CatchBoundary } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { Notice } from '../ui/notice.tsx'
import type { ApiError } from './trpc.ts'

/** Loads the words for every failure. Pages do it once they are idle, because later the server may be away. */
export const loadErrorNotice = () => import('./error-notice.tsx')

const ErrorNotice = lazy(async () => ({ default: (await loadErrorNotice()).ErrorNotice }))

interface LazyErrorNoticeProps {
  error: ApiError
  onRetry: () => void
}

/** Explains a failed call, in words that few visits need. */
export function LazyErrorNotice({ error, onRetry }: LazyErrorNoticeProps) {
  return (
    <CatchBoundary getResetKey={() => 0} errorComponent={() => <NoAnswer onRetry={onRetry} />}>
      <Suspense>
        <ErrorNotice error={error} onRetry={onRetry} />
      </Suspense>
    </CatchBoundary>
  )
}

/** The words could not be loaded, so the server does not answer. */
function NoAnswer({ onRetry }: Pick<LazyErrorNoticeProps, 'onRetry'>) {
  const tryAgain = (
    <Button size="xs" variant="default" onClick={onRetry}>
      Try again
    </Button>
  )
  return <Notice tone="failure" title="Plangate does not answer" actions={tryAgain} />
}
