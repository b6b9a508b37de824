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
 * The pages, for whoever is signed in. While it is not known yet whether anybody has to, they are drawn as they are
 * before their data is there; and when somebody has to again, they stay as they are.
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
    case 'done-for-another':
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
 * It is loaded while somebody is signed in, because a sign-in may end with the network, or after a new version has
 * taken the place of this one. Whatever becomes of it, the page below stays, with the words that are not saved.
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
