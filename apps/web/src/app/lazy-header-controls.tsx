import { CatchBoundary } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useSessionState } from '../features/account/session/session-context.ts'

const HeaderControls = lazy(() => import('./header-controls.tsx'))

/** The end of the header, loaded after the page: how it looks and who is signed in. Its place is kept until then. */
export function LazyHeaderControls({ isIdle }: { isIdle: boolean }) {
  const { name } = useSessionState()
  const hasAccount = name === 'unknown' || name === 'local' || name === 'signed-in' || name === 'interrupted'
  return (
    <div className="pg-header-controls">
      {isIdle && (
        <CatchBoundary getResetKey={() => 0} errorComponent={() => null}>
          <Suspense>
            <HeaderControls hasAccount={hasAccount} />
          </Suspense>
        </CatchBoundary>
      )}
    </div>
  )
}
