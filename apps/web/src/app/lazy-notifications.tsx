import { Suspense } from 'react'
import { missingQuietly, retryable } from '../shared/ui/retryable.tsx'

const AppNotifications = retryable(
  async () => ({ default: (await import('./notifications.tsx')).AppNotifications }),
  missingQuietly,
)

/** The messages in the corner, loaded after the page. Those that come before are shown then. */
export function LazyNotifications({ isIdle }: { isIdle: boolean }) {
  return <Suspense>{isIdle && <AppNotifications />}</Suspense>
}
