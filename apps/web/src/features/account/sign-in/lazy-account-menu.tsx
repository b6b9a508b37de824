import { CatchBoundary } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useSessionState } from '../session/session-context.ts'
import { AccountButton } from './account-button.tsx'

const AccountMenu = lazy(async () => ({ default: (await import('./account-menu.tsx')).AccountMenu }))

/** The account menu, loaded after the page. Shows a disabled button until then, or if loading fails. */
export function LazyAccountMenu() {
  const { name } = useSessionState()
  if (name !== 'unknown' && name !== 'local' && name !== 'signed-in' && name !== 'interrupted') return null
  return (
    <CatchBoundary getResetKey={() => 0} errorComponent={() => <AccountButton disabled />}>
      <Suspense fallback={<AccountButton disabled />}>
        <AccountMenu />
      </Suspense>
    </CatchBoundary>
  )
}
