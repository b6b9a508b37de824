import { migrations } from '@plangate/core/migrations'
import { RunnerFake } from '@plangate/core/runner/fake'
import type { Tables } from '@plangate/core/services'
import { openDatabase } from '@plangate/database'
import { createTestDatabase } from '@plangate/database/testing'
import { startTestServer, type TestServer } from '../src/testing/start-test-server.ts'
import { authenticateByHeader } from './identities.ts'
import { proxyPostgres, type TcpProxy } from './tcp-proxy.ts'

export interface ProxiedServer extends TestServer {
  /** Its way to the database. */
  proxy: TcpProxy
}

/** The real server over a PostgreSQL that a test can take away from it. */
export async function startProxiedServer(): Promise<ProxiedServer> {
  const location = await createTestDatabase(migrations)
  if (location.kind !== 'postgres') throw new Error('needs a server')
  await using stack = new AsyncDisposableStack()
  const { proxy, url } = await proxyPostgres(location.url)
  stack.use(proxy)
  const database = stack.use(await openDatabase<Tables>({ kind: 'postgres', url }, migrations))
  // Nobody comes near the limits: that counting, too, needs the database must change nothing.
  const limits = { user: 100_000, address: 100_000, plans: 100_000 }
  const parts = { database, runner: new RunnerFake(), authenticate: authenticateByHeader, limits }
  const server = stack.use(await startTestServer(parts))
  const owned = stack.move()
  return { url: server.url, proxy, [Symbol.asyncDispose]: () => owned.disposeAsync() }
}
