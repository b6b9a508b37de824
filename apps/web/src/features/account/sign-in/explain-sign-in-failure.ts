import { explainRefusal } from '../../../shared/api/explain-error.ts'
import type { SignInFailure } from '../session/session-state.ts'

/**
 * What went wrong, and what to do next.
 *
 * @param provider the provider's host; null when it is not known
 */
export function explainSignInFailure(failure: SignInFailure, provider: string | null): { title: string; next: string } {
  const there = provider ?? 'the sign-in service'
  switch (failure.reason) {
    case 'unavailable':
      return {
        title: 'The sign-in service does not answer',
        next: `Try again in a moment. If it keeps failing, ask the operator whether ${there} is running and accepts this address.`,
      }
    case 'unreachable':
      return failure.refusal ? explainRefusal(failure.refusal) : unreachable
    case 'insecure':
    case 'blocked':
    case 'stale':
    case 'ended':
      return explanations[failure.reason]
    case 'denied':
      return {
        title: 'The sign-in was declined',
        next: `You canceled the sign-in at ${there}, or your account may not use Plangate. Try again, or ask the operator.`,
      }
    case 'refused':
      return {
        title: 'Plangate does not accept this sign-in',
        next: `The token from ${there} is not for this Plangate, or is not valid at this time. Try again. If it keeps failing, the operator has to check PLANGATE_OIDC_AUDIENCE and the clocks.`,
      }
    case 'misconfigured':
      return {
        title: 'The sign-in service refuses Plangate',
        next: `It answered "${failure.code}". The operator has to register this address for the client at ${there}.`,
      }
  }
}

const explanations = {
  insecure: {
    title: 'Nobody can sign in at this address',
    next: 'Browsers allow sign-in only over a secure connection. Open Plangate at an address that begins with "https:", or ask the operator for one.',
  },
  blocked: {
    title: 'The browser opened no window for the sign-in',
    next: 'Allow this address to open windows (the browser offers that beside the address), then sign in again.',
  },
  stale: {
    title: 'This sign-in cannot be used any more',
    next: 'It has been used already, took too long, or was begun in another browser. Sign in again.',
  },
  ended: { title: 'Your sign-in has ended', next: 'Sign in again to go on.' },
}

const unreachable = {
  title: 'Plangate does not answer',
  next: 'The server could not be reached. See that it is running, then try again.',
}
