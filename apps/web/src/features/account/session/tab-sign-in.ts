import { z } from 'zod'

const key = 'plangate-signed-in'

/**
 * Who is signed in in this tab, and since when: milliseconds since 1970. `renewals` counts how often the tokens of this
 * sign-in were renewed, in any tab; it is missing for never.
 */
export const TabSignIn = z.object({ subject: z.string(), signedInAt: z.number(), renewals: z.int().min(1).optional() })
export type TabSignIn = z.infer<typeof TabSignIn>

/** Renewing an access token does not count as a new sign-in. */
export function readTabSignIn(): TabSignIn | null {
  try {
    return TabSignIn.parse(JSON.parse(sessionStorage.getItem(key) ?? 'null'))
  } catch {
    return null
  }
}

export function saveTabSignIn({ subject, signedInAt, renewals }: TabSignIn): void {
  sessionStorage.setItem(key, JSON.stringify({ subject, signedInAt, renewals }))
}

/** Whether the tokens of `one` were issued after those of `other`, to the same person. */
export function isNewer(one: TabSignIn, other: TabSignIn): boolean {
  if (one.subject !== other.subject) return false
  if (one.signedInAt !== other.signedInAt) return one.signedInAt > other.signedInAt
  return (one.renewals ?? 0) > (other.renewals ?? 0)
}
