import { createTRPCClient, httpLink, type TRPCClient } from '@trpc/client'
import type { AppRouter } from '../src/router.ts'

export type Client = TRPCClient<AppRouter>

/** A client of the one local founder; every request of one with a key carries it. */
export function clientOf(url: string, key: string | null = null): Client {
  const headers = key === null ? {} : { 'idempotency-key': key }
  return createTRPCClient<AppRouter>({ links: [httpLink({ url: `${url}/trpc`, headers })] })
}
