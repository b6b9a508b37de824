import { CatchBoundary } from '@tanstack/react-router'
import { lazy, type ReactNode, Suspense, useEffect } from 'react'
import { useSessionState } from '../session/session-context.ts'
import type { SessionState } from '../session/session-state.ts'
import { SignInEnded } from './sign-in-ended.tsx'

const SessionScreen = lazy(() => import('./session-screens.tsx'))
const loadSignInAgain = () => import('./sign-in-again.tsx')
const SignInAgain = lazy(async () => ({ default: (await loadSignInAgain()).SignInAgain }))

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
    if (name === 'signed-in') loadSignInAgain().catch(() => undefined)
  }, [name])
  if (state.name !== 'interrupted') return null
  const { failure, person } = state
  return (
    <CatchBoundary getResetKey={() => 0} errorComponent={() => <SignInEnded failure={failure} />}>
      <Suspense>
        <SignInAgain failure={failure} person={person} />
      </Suspense>
    </CatchBoundary>
  )
}
