import { useIsFetching } from '@tanstack/react-query'
import { useRouterState } from '@tanstack/react-router'
import { useEffect, useState } from 'react'

const longestMillis = 3_000

/**
 * False until the page has loaded what it shows and the browser has nothing else to do, or until `longestMillis` have
 * passed: a request that hangs must not keep back what everybody needs. Then it looks at nothing any more, so that no
 * later request renders the layout.
 */
export function useIsIdle(): boolean {
  const [isIdle, setIsIdle] = useState(false)
  const isLoading = useRouterState({ select: ({ status }) => !isIdle && status === 'pending' })
  const isFetching = useIsFetching({ predicate: () => !isIdle }) > 0
  const isBusy = isLoading || isFetching
  useEffect(() => {
    if (!isBusy) return whenIdle(() => setIsIdle(true))
  }, [isBusy])
  useEffect(() => {
    const timer = setTimeout(() => setIsIdle(true), longestMillis)
    return () => clearTimeout(timer)
  }, [])
  return isIdle
}

/** Returns how to take it back. */
function whenIdle(act: () => void): () => void {
  // Not in Safari.
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(act, longestMillis / 10)
    return () => clearTimeout(timer)
  }
  const handle = requestIdleCallback(act, { timeout: longestMillis })
  return () => cancelIdleCallback(handle)
}
