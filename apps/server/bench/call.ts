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

/** Returns the call of a query; `token` is an API token. */
export function query(procedure: string, input?: object, token?: string): Call {
  const search = input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`
  const headers: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` }
  return { method: 'GET', path: `/trpc/${procedure}${search}`, headers, body: null, isKeyed: false }
}

/** Returns the call of a mutation. */
export function mutation(procedure: string, input: object, { isKeyed = false } = {}): Call {
  const headers = { 'content-type': 'application/json' }
  return { method: 'POST', path: `/trpc/${procedure}`, headers, body: JSON.stringify(input), isKeyed }
}
