import { useSession } from '../../shared/session/session-context.ts'

/** Signs out. The page is gone with it, so where words are not saved, that is asked about first. */
export function useSignOut(): () => void {
  const session = useSession()
  return () => {
    if (!holdsWords() || confirm('Sign out without saving? What you changed since the last save would be lost.')) {
      void session.signOut()
    }
  }
}

/** Whether the page would ask to be stayed on, if its window were closed. */
function holdsWords(): boolean {
  return !dispatchEvent(new Event('beforeunload', { cancelable: true }))
}
