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
        next: `Try again in a moment. If it goes on, ask whoever runs Plangate whether ${there} is up, and knows this address.`,
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
        next: `At ${there} somebody said no, or you may not use Plangate. Try again, or ask whoever runs it.`,
      }
    case 'refused':
      return {
        title: 'Plangate does not accept this sign-in',
        next: `What ${there} signed is not meant for this Plangate, or not valid now. Try again; if it goes on, whoever runs Plangate has to compare the audience and the clock of both.`,
      }
    case 'misconfigured':
      return {
        title: 'The sign-in service refuses Plangate',
        next: `It says "${failure.code}". Whoever runs Plangate has to set up its client at ${there} for this address.`,
      }
  }
}

const explanations = {
  insecure: {
    title: 'Nobody can sign in at this address',
    next: 'Browsers allow it only where nobody can listen in. Open Plangate at an address that begins with "https:"; if there is none, ask whoever runs it for one.',
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
