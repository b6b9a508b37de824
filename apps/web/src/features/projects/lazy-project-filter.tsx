import { Skeleton } from '@mantine/core'
import { type ComponentProps, Suspense, useEffect, useState } from 'react'
import { retryable } from '../../shared/ui/retryable.tsx'

const LoadedFilter = retryable(async () => ({
  default: (await import('./project-filter-controls.tsx')).ProjectFilterControls,
}))

/** With fewer projects, everything is in view and a filter would only take space. */
const minProjectsToFilter = 5

/** The filter, loaded after the list. Its place is kept until then. */
export function LazyProjectFilter(props: ComponentProps<typeof LoadedFilter>) {
  // While the list is drawn, its filter would only be in its way.
  const [isListDrawn, setIsListDrawn] = useState(false)
  useEffect(() => {
    const frame = requestAnimationFrame(() => setIsListDrawn(true))
    return () => cancelAnimationFrame(frame)
  }, [])
  const { active, parked, archived } = props.counts
  const isShort = active + parked < minProjectsToFilter && archived === 0
  if (isShort && props.words === '' && !props.search.show && !props.search.sort) return null
  const place = <Skeleton className="pg-filter-place" />
  return <Suspense fallback={place}>{isListDrawn ? <LoadedFilter {...props} /> : place}</Suspense>
}
