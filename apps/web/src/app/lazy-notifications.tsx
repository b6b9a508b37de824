import { CatchBoundary } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'

const AppNotifications = lazy(async () => ({ default: (await import('./notifications.tsx')).AppNotifications }))

/** The messages in the corner, loaded after the page. Those that come before are shown then. */
export function LazyNotifications({ isIdle }: { isIdle: boolean }) {
  if (!isIdle) return null
  return (
    <CatchBoundary getResetKey={() => 0} errorComponent={() => null}>
      <Suspense>
        <AppNotifications />
      </Suspense>
    </CatchBoundary>
  )
}
