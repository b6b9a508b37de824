import type { SessionState } from '../session/session-state.ts'
import { SignInFailed } from './sign-in-failed.tsx'
import { SignInWindowDone } from './sign-in-window-done.tsx'
import { SignedOut } from './signed-out.tsx'
import { SigningIn } from './signing-in.tsx'

export type ScreenState = Extract<
  SessionState,
  { name: 'signing-in' | 'signed-out' | 'failed' | 'sign-in-window-done' }
>

/** What stands in place of the page while nobody is signed in. */
export default function SessionScreen({ state }: { state: ScreenState }) {
  switch (state.name) {
    case 'signing-in':
      return <SigningIn provider={state.provider} />
    case 'signed-out':
      return <SignedOut />
    case 'failed':
      return <SignInFailed failure={state.failure} provider={state.provider} />
    case 'sign-in-window-done':
      return <SignInWindowDone />
  }
}
