import { hasUnsentFeedback } from '../../../shared/form/feedback-drafts.ts'
import { useSession } from '../session/session-context.ts'

/** Signs out. The page and what the tab keeps are gone with it, so unsaved words are asked about first. */
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

/** Whether the page would ask to be stayed on, if its window were closed. */
function hasUnsavedChanges(): boolean {
  return !dispatchEvent(new Event('beforeunload', { cancelable: true }))
}
