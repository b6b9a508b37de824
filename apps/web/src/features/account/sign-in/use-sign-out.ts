import { hasUnsentFeedback } from '../../../shared/form/feedback-drafts.ts'
import { useSession } from '../session/session-context.ts'

/** Signs out. That discards the page and what the tab stores, so it asks first if there are unsaved changes. */
export function useSignOut(): () => void {
  const session = useSession()
  return () => {
    if (
      !(hasUnsavedChanges() || hasUnsentFeedback()) ||
      confirm('Sign out without saving? What you changed since the last save would be lost.')
    ) {
      void session.signOut()
    }
  }
}

/** Whether the page would ask for confirmation before its window closes. */
function hasUnsavedChanges(): boolean {
  return !dispatchEvent(new Event('beforeunload', { cancelable: true }))
}
