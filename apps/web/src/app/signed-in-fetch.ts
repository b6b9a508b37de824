import type { Session } from '../features/account/session/session.ts'
import type { ApiRefusalReason } from '../shared/api/trpc.ts'
import { findRefusalReason } from './find-refusal-reason.ts'

/** The part of a session that API calls need. */
export type TokenSource = Pick<Session, 'findToken' | 'markTokenAccepted' | 'markTokenRefused'>

/**
 * A `fetch` that sends the session's access token. After a 401 it sends the call again with the next token: a renewed
 * one, or that of a new sign-in, for which the call waits.
 */
export function createSignedInFetch(session: TokenSource, send: typeof globalThis.fetch): typeof globalThis.fetch {
  return async (input, init) => {
    for (;;) {
      const token = await session.findToken()
      if (token === null) return send(input, init)
      const response = await send(input, withBearer(init, token))
      if (response.status !== 401) {
        if (await showsAcceptance(response)) session.markTokenAccepted(token)
        return response
      }
      session.markTokenRefused(token)
    }
  }
}

function withBearer(init: RequestInit | undefined, token: string): RequestInit {
  const headers = new Headers(init?.headers)
  headers.set('Authorization', `Bearer ${token}`)
  return { ...init, headers }
}

/** Refusals that the server may send before it checks the token. */
const reasonsWithoutTokenCheck: readonly ApiRefusalReason[] = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'RATE_LIMITED',
  'PAYLOAD_TOO_LARGE',
  'PROCEDURE_NOT_FOUND',
  'METHOD_NOT_SUPPORTED',
  'UNSUPPORTED_MEDIA_TYPE',
]

/** Whether the answer proves that the API accepted the token. An answer by a gateway proves nothing. */
async function showsAcceptance(response: Response): Promise<boolean> {
  if (response.ok) return true
  if (response.status >= 500) return false
  const reasons = [await readJson(response.clone())].flat().map(findRefusalReason)
  const isFromServer = reasons.every((reason) => reason !== null)
  return isFromServer && reasons.some((reason) => !isRefusedWithoutTokenCheck(reason))
}

function isRefusedWithoutTokenCheck(reason: string): boolean {
  return reasonsWithoutTokenCheck.some((it) => it === reason)
}

function readJson(response: Response): Promise<unknown> {
  return response.json().catch(() => null)
}
