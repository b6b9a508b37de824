import { lazy, Suspense } from 'react'
import { useSessionState } from '../../shared/session/session-context.ts'
import { AccountButton } from './account-button.tsx'

const AccountMenu = lazy(async () => ({ default: (await import('./account-menu.tsx')).AccountMenu }))

/** Where the account menu is. It comes after the page, with its button in its place meanwhile. */
export function AccountPlace() {
  const { name } = useSessionState()
  if (name !== 'unknown' && name !== 'local' && name !== 'signed-in' && name !== 'interrupted') return null
  return (
    <Suspense fallback={<AccountButton disabled />}>
      <AccountMenu />
    </Suspense>
  )
}
