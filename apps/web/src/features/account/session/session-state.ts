import type { ApiRefusal } from '../../../shared/api/trpc.ts'

/** Why nobody is signed in. */
export type SignInFailure =
  /** The provider does not answer, or does not let this page ask. */
  | { reason: 'unavailable' }
  /** Plangate itself does not say how people sign in. */
  | { reason: 'unreachable'; refusal: ApiRefusal | null }
  /** Browsers sign nobody in at an address like this. */
  | { reason: 'insecure' }
  /** The browser did not open the window to sign in in. */
  | { reason: 'blocked' }
  /** Somebody, or the provider for them, said no. */
  | { reason: 'denied' }
  /** The sign-in that is being ended was not begun in this browser, or long ago. */
  | { reason: 'stale' }
  /** It was good for a time, and cannot be renewed. */
  | { reason: 'ended' }
  /** The provider signs somebody in, and Plangate does not take its word. */
  | { reason: 'refused' }
  /** The provider does not know this app, or not as it asks. `code` is that of OAuth. */
  | { reason: 'misconfigured'; code: string }

/** Who is signed in, as a page may show it. */
export interface Person {
  name: string
  /** Where they signed in: the host of the provider. */
  provider: string
}

/** How things stand with the sign-in of this page. */
export type SessionState =
  /** How people sign in here is not known yet. */
  | { name: 'unknown' }
  /** One founder, who does not sign in. */
  | { name: 'local' }
  /** On the way to the provider, or back. */
  | { name: 'signing-in'; provider: string }
  | { name: 'signed-in'; person: Person }
  /** Was signed in. The page stays as it is, and what it asks for waits. */
  | { name: 'interrupted'; person: Person; failure: SignInFailure }
  | { name: 'signed-out' }
  | { name: 'failed'; provider: string | null; failure: SignInFailure }
  /** A window that was opened to sign in again for another. */
  | { name: 'done-for-another' }
