import { createTRPCClient, type TRPCClient } from '@trpc/client'
import { createLinks } from './links.ts'
import type { PlangateRouter } from './plangate-router.ts'

/** Every procedure of Plangate, as `plangate.plans.get.query({ projectId })`. */
export type PlangateClient = TRPCClient<PlangateRouter>

export interface PlangateClientSettings {
  /** The address of Plangate, such as "https://plangate.example.com". */
  url: string
  /** An API token, or a token of the OpenID provider. Leave it out for a server without sign-in. */
  token?: string
  /** Sends the requests; the global `fetch` when left out. */
  fetch?: typeof globalThis.fetch
}

/**
 * Creates a client of a running Plangate. It follows no redirect, so that the token goes to its own server only.
 *
 * Queries that are asked at the same time share a request. Every mutation gets an idempotency key. A call
 * without an answer is sent once more, with its key, if a repeat has no second effect. To repeat a mutation later, choose
 * its key: `mutate(input, { context: { idempotencyKey } })`.
 *
 * A call that fails throws a TRPCClientError. `refusalOf` and `reasonOf` say why.
 *
 * @throws {TypeError} when `url` is not an address, or `token` cannot be in a header; it never quotes the token
 */
export function createPlangateClient({ url, token, fetch = globalThis.fetch }: PlangateClientSettings): PlangateClient {
  if (token !== undefined && !/^[!-~]+$/.test(token)) throw new TypeError('This is not a token.')
  const address = new URL('trpc', url.endsWith('/') ? url : `${url}/`)
  const headers: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` }
  return createTRPCClient<PlangateRouter>({ links: createLinks({ url: address.href, headers, fetch }) })
}
