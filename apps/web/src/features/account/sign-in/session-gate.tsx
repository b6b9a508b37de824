import { lazy, type ReactNode, Suspense, useEffect } from 'react'
import { retryable } from '../../../shared/ui/retryable.tsx'
import { useSessionState } from '../session/session-context.ts'
import type { SessionState } from '../session/session-state.ts'
import { SignInEnded } from './sign-in-ended.tsx'

const SessionScreen = lazy(() => import('./session-screens.tsx'))
const SignInAgain = retryable(
  async () => ({ default: (await import('./sign-in-again.tsx')).SignInAgain }),
  ({ failure }) => <SignInEnded failure={failure} />,
)

/**
 * Renders the pages for signed-in users. Until it is known whether a sign-in is needed, pages show their loading state;
 * when the user has to sign in again, they stay as they are.
 */
export function SessionGate({ children }: { children: ReactNode }) {
  const state = useSessionState()
  switch (state.name) {
    case 'signing-in':
    case 'signed-out':
    case 'failed':
    case 'sign-in-window-done':
      return (
        <Suspense>
          <SessionScreen state={state} />
        </Suspense>
      )
    case 'unknown':
    case 'local':
    case 'signed-in':
    case 'interrupted':
      return (
        <>
          <SignInAgainOverlay state={state} />
          {children}
        </>
      )
  }
}

/**
 * Loads the dialog while the user is still signed in, because the network may be down or a new version deployed when it
 * is needed. If loading fails, the page below still keeps its unsaved changes.
 */
function SignInAgainOverlay({ state }: { state: SessionState }) {
  const { name } = state
  useEffect(() => {
    if (name === 'signed-in') void SignInAgain.preload()
  }, [name])
  if (state.name !== 'interrupted') return null
  const { failure, person } = state
  return (
    <Suspense>
      <SignInAgain failure={failure} person={person} />
    </Suspense>
  )
}
