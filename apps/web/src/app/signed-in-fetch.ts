import type { Session } from '../shared/session/session.ts'

/** What of a session a call needs. */
export type TokenSource = Pick<Session, 'findToken' | 'noteAccepted' | 'noteRefused'>

/**
 * A `fetch` that shows who is signed in. What is refused because of that is sent again with what the session has instead:
 * a renewed token, or that of a new sign-in, for which the call waits.
 */
export function createSignedInFetch(session: TokenSource, send: typeof globalThis.fetch): typeof globalThis.fetch {
  return async (input, init) => {
    for (;;) {
      const token = await session.findToken()
      if (token === null) return send(input, init)
      const response = await send(input, withBearer(init, token))
      if (response.status !== 401) {
        // A gateway that answers in place of the API has looked at no token.
        if (response.status < 500) session.noteAccepted(token)
        return response
      }
      session.noteRefused(token)
    }
  }
}

function withBearer(init: RequestInit | undefined, token: string): RequestInit {
  const headers = new Headers(init?.headers)
  headers.set('Authorization', `Bearer ${token}`)
  return { ...init, headers }
}
