import { Suspense } from 'react'
import { useSessionState } from '../features/account/session/session-context.ts'
import { missingQuietly, retryable } from '../shared/ui/retryable.tsx'

const HeaderControls = retryable(() => import('./header-controls.tsx'), missingQuietly)

/** The end of the header, loaded after the page: how it looks and who is signed in. Its place is kept until then. */
export function LazyHeaderControls({ isIdle }: { isIdle: boolean }) {
  const { name } = useSessionState()
  const hasAccount = name === 'unknown' || name === 'local' || name === 'signed-in' || name === 'interrupted'
  return (
    <div className="pg-header-controls">
      <Suspense>{isIdle && <HeaderControls hasAccount={hasAccount} />}</Suspense>
    </div>
  )
}
