import { lazy, type ReactNode, Suspense } from 'react'
import { useSessionState } from '../../shared/session/session-context.ts'
import { DoneForAnother } from './done-for-another.tsx'
import { SignInFailed } from './sign-in-failed.tsx'
import { SignedOut } from './signed-out.tsx'
import { SigningIn } from './signing-in.tsx'

const SignInAgain = lazy(async () => ({ default: (await import('./sign-in-again.tsx')).SignInAgain }))

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
      return <DoneForAnother />
    case 'unknown':
    case 'local':
    case 'signed-in':
    case 'interrupted':
      return (
        <>
          <Suspense>
            {state.name === 'interrupted' && <SignInAgain failure={state.failure} person={state.person} />}
          </Suspense>
          {children}
        </>
      )
  }
}
