import type { TabSignIn } from './tab-sign-in.ts'

const key = 'plangate-signed-out'

/** By subject: when they last signed out in this browser, in milliseconds since 1970. */
type SignOuts = Record<string, number>

/** Signs a user out in every tab of this browser, including suspended tabs and tabs that show another site. */
export function recordSignOut(subject: string): void {
  localStorage.setItem(key, JSON.stringify({ ...readSignOuts(), [subject]: Date.now() }))
}

/** Whether the user has signed out since, in any tab. */
export function isSignedOut({ subject, signedInAt }: TabSignIn): boolean {
  const signedOutAt = readSignOuts()[subject]
  return signedOutAt !== undefined && signedInAt <= signedOutAt
}

/** Calls `listener` when a user signs out in another tab. */
export function onSignOutElsewhere(listener: () => void): void {
  addEventListener('storage', (change) => {
    if (change.key === key) listener()
  })
}

function readSignOuts(): SignOuts {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '{}')
    return isSignOuts(kept) ? kept : {}
  } catch {
    return {}
  }
}

/** Without zod, which the first page does without. */
function isSignOuts(kept: unknown): kept is SignOuts {
  return typeof kept === 'object' && kept !== null && Object.values(kept).every(Number.isFinite)
}
