import { CatchBoundary } from '@tanstack/react-router'
import { lazy, type ReactNode, Suspense, useEffect } from 'react'
import { useSessionState } from '../session/session-context.ts'
import type { SessionState } from '../session/session-state.ts'
import { SignInEnded } from './sign-in-ended.tsx'
import { SignInFailed } from './sign-in-failed.tsx'
import { SignInWindowDone } from './sign-in-window-done.tsx'
import { SignedOut } from './signed-out.tsx'
import { SigningIn } from './signing-in.tsx'

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
      return <SigningIn provider={state.provider} />
    case 'signed-out':
      return <SignedOut />
    case 'failed':
      return <SignInFailed failure={state.failure} provider={state.provider} />
    case 'sign-in-window-done':
      return <SignInWindowDone />
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
    <CatchBoundary getResetKey={() => 0} errorComponent={() => <SignInEnded failure={failure} person={person} />}>
      <Suspense>
        <SignInAgain failure={failure} person={person} />
      </Suspense>
    </CatchBoundary>
  )
}
