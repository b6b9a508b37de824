import { z } from 'zod'
import type { SignIn } from './sign-outs.ts'

const key = 'plangate-signed-in'

const TabSignIn = z.object({ subject: z.string(), signedInAt: z.number() })

/** Whose tab this is, and since when. A renewal of what they were given is no new sign-in. */
export function readTabSignIn(): SignIn | null {
  try {
    return TabSignIn.parse(JSON.parse(sessionStorage.getItem(key) ?? 'null'))
  } catch {
    return null
  }
}

export function saveTabSignIn(subject: string): void {
  sessionStorage.setItem(key, JSON.stringify({ subject, signedInAt: Date.now() }))
}
