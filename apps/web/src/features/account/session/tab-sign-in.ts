import { z } from 'zod'

const key = 'plangate-signed-in'

/** Who is signed in in this tab, and since when: milliseconds since 1970. */
const TabSignIn = z.object({ subject: z.string(), signedInAt: z.number() })
export type TabSignIn = z.infer<typeof TabSignIn>

/** Renewing an access token does not count as a new sign-in. */
export function readTabSignIn(): TabSignIn | null {
  try {
    return TabSignIn.parse(JSON.parse(sessionStorage.getItem(key) ?? 'null'))
  } catch {
    return null
  }
}

export function saveTabSignIn(subject: string): void {
  sessionStorage.setItem(key, JSON.stringify({ subject, signedInAt: Date.now() }))
}
