import type { ApiRefusal } from '../../../shared/api/trpc.ts'

/** Why the user is not signed in. */
export type SignInFailure =
  /** The provider does not answer, or its CORS policy refuses this page. */
  | { reason: 'unavailable' }
  /** Plangate itself does not answer how users sign in. */
  | { reason: 'unreachable'; refusal: ApiRefusal | null }
  /** Signing in needs a secure context (HTTPS or localhost). */
  | { reason: 'insecure' }
  /** The browser blocked the sign-in window. */
  | { reason: 'blocked' }
  /** The user or the provider declined. */
  | { reason: 'denied' }
  /** The returned sign-in was not started in this browser, or too long ago. */
  | { reason: 'stale' }
  /** The sign-in has expired and cannot be renewed. */
  | { reason: 'ended' }
  /** The provider issued a token that Plangate does not accept. */
  | { reason: 'refused' }
  /** The provider does not know this app or refuses its request. `code` is the OAuth error. */
  | { reason: 'misconfigured'; code: string }

/** The signed-in user, as shown on the page. */
export interface Person {
  name: string
  /** Who it is at the provider. Unlike the name, it never changes. */
  subject: string
  /** The provider's host. */
  provider: string
}

/** The sign-in state of this page. */
export type SessionState =
  /** How users sign in here is not known yet. */
  | { name: 'unknown' }
  /** A single founder, who does not sign in. */
  | { name: 'local' }
  /** On the way to the provider or back. */
  | { name: 'signing-in'; provider: string }
  | { name: 'signed-in'; person: Person }
  /** Was signed in. The page stays as it is, and its calls wait. */
  | { name: 'interrupted'; person: Person; failure: SignInFailure }
  | { name: 'signed-out' }
  | { name: 'failed'; provider: string | null; failure: SignInFailure }
  /** A window opened to sign in again for another window, and finished. */
  | { name: 'sign-in-window-done' }

/** Names the account on this page, for what the browser keeps for it; null when nobody is known to be signed in. */
export function findAccount(state: SessionState): string | null {
  switch (state.name) {
    case 'local':
      return 'local'
    case 'signed-in':
    case 'interrupted':
      return `${state.person.provider} ${state.person.subject}`
    default:
      return null
  }
}
