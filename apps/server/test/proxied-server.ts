import { migrations } from '@plangate/core/migrations'
import { RunnerFake } from '@plangate/core/runner/fake'
import type { Tables } from '@plangate/core/services'
import { openDatabase } from '@plangate/database'
import { createTestDatabase } from '@plangate/database/testing'
import { startTestServer, type TestServer } from '../src/testing/start-test-server.ts'
import { authenticateByHeader } from './identities.ts'
import { proxyPostgres, type TcpProxy } from './tcp-proxy.ts'

export interface ProxiedServer extends TestServer {
  /** The proxy between it and the database. */
  proxy: TcpProxy
}

/** Starts the real server on a PostgreSQL whose connection a test can cut. */
export async function startProxiedServer(): Promise<ProxiedServer> {
  const location = await createTestDatabase(migrations)
  if (location.kind !== 'postgres') throw new Error('This test needs a server.')
  await using stack = new AsyncDisposableStack()
  const { proxy, url } = await proxyPostgres(location.url)
  stack.use(proxy)
  const database = stack.use(await openDatabase<Tables>({ kind: 'postgres', url }, migrations))
  // Limits that are never reached: counting calls needs the database too, and must change nothing.
  const limits = { user: 100_000, address: 100_000, plans: 100_000 }
  const parts = { database, runner: new RunnerFake(), authenticate: authenticateByHeader, limits }
  const server = stack.use(await startTestServer(parts))
  const owned = stack.move()
  return { url: server.url, users: server.users, proxy, [Symbol.asyncDispose]: () => owned.disposeAsync() }
}
