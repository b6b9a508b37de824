import { hasDrafts } from '../../../shared/drafts/draft-store.ts'
import { useSession } from '../session/session-context.ts'
import { findAccount } from '../session/session-state.ts'

/** Signs out. That discards what was typed and not saved, on every page, so it asks first if there is any. */
export function useSignOut(): () => Promise<void> {
  const session = useSession()
  return async () => {
    const account = findAccount(session.getState())
    const isLosingText = hasUnsavedChanges() || (account !== null && (await hasDrafts(account)))
    if (!isLosingText || confirm('Sign out without saving? What you changed since the last save would be lost.'))
      await session.signOut()
  }
}

/** Whether the page would ask for confirmation before its window closes. */
function hasUnsavedChanges(): boolean {
  return !dispatchEvent(new Event('beforeunload', { cancelable: true }))
}
