import { z } from 'zod'

const key = 'plangate-signed-out'

/** By subject, when they last signed out in this browser: milliseconds since 1970. */
const SignOuts = z.record(z.string(), z.number())

/** Whose a sign-in is, and since when: milliseconds since 1970. */
export interface SignIn {
  subject: string
  signedInAt: number
}

/** Signs somebody out in every tab of this browser, those too that are asleep, or elsewhere for now. */
export function recordSignOut(subject: string): void {
  localStorage.setItem(key, JSON.stringify({ ...readSignOuts(), [subject]: Date.now() }))
}

/** Whether they have signed out since, in whichever tab. */
export function isSignedOut({ subject, signedInAt }: SignIn): boolean {
  const signedOutAt = readSignOuts()[subject]
  return signedOutAt !== undefined && signedInAt <= signedOutAt
}

/** Somebody has signed out in another tab. */
export function onSignOutElsewhere(listener: () => void): void {
  addEventListener('storage', (change) => {
    if (change.key === key) listener()
  })
}

function readSignOuts(): z.infer<typeof SignOuts> {
  try {
    return SignOuts.parse(JSON.parse(localStorage.getItem(key) ?? '{}'))
  } catch {
    return {}
  }
}
