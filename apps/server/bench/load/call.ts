import { z } from 'zod'

/** A request to one of the servers, which all have the paths of Plangate. */
export const Call = z.strictObject({
  method: z.enum(['GET', 'POST']),
  /** With the query string. */
  path: z.string(),
  headers: z.record(z.string(), z.string()),
  body: z.string().nullable(),
  /** Whether every repeat gets an idempotency key of its own. */
  isKeyed: z.boolean(),
})
export type Call = z.infer<typeof Call>

/** A commit in a body that every repeat replaces with another one. */
export const anotherCommit = 'another-commit-each-time'

/** Names the caller to the servers that Plangate is compared with: they believe it. */
export const ownerHeader = 'x-owner'

/** Returns the call of a query, as the founder of the local installation or with an API token. */
export function query(procedure: string, input?: object, caller?: { ownerId: string; token: string }): Call {
  const search = input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`
  const headers: Record<string, string> =
    caller === undefined ? {} : { authorization: `Bearer ${caller.token}`, [ownerHeader]: caller.ownerId }
  return { method: 'GET', path: `/trpc/${procedure}${search}`, headers, body: null, isKeyed: false }
}

/** Returns the call of a mutation, as the founder of the local installation. */
export function mutation(procedure: string, input: object, { isKeyed = false } = {}): Call {
  const headers = { 'content-type': 'application/json' }
  return { method: 'POST', path: `/trpc/${procedure}`, headers, body: JSON.stringify(input), isKeyed }
}
