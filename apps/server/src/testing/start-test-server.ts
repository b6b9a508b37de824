import { migrations } from '@plangate/core/migrations'
import type { Runner } from '@plangate/core/runner'
import { createServices, type Tables } from '@plangate/core/services'
import { type OpenDatabase, openDatabase } from '@plangate/database'
import { type Authenticate, authenticateLocally } from '../authenticate.ts'
import { createServer, type ServerParts } from '../create-server.ts'

export interface TestServerParts {
  runner: Runner
  /** A database of the caller's own, which the caller closes; an empty one in memory when left out. */
  database?: OpenDatabase<Tables>
  authenticate?: Authenticate
  webRoot?: string
  logger?: ServerParts['logger']
  runnerTimeoutSeconds?: number
}

export interface TestServer extends AsyncDisposable {
  /** "http://127.0.0.1:…" */
  url: string
}

/** The real server on a free port of this machine, for tests of this app and of its clients. */
export async function startTestServer(parts: TestServerParts): Promise<TestServer> {
  await using stack = new AsyncDisposableStack()
  const database = parts.database ?? stack.use(await openDatabase<Tables>({ kind: 'memory' }, migrations))
  const server = await createServer({
    services: createServices({
      db: database.db,
      runner: parts.runner,
      rate: { low: 150, high: 190 },
      runnerTimeoutSeconds: parts.runnerTimeoutSeconds ?? 30,
    }),
    authenticate: parts.authenticate ?? authenticateLocally,
    ping: () => database.ping(),
    webRoot: parts.webRoot ?? null,
    logger: parts.logger ?? false,
  })
  stack.defer(() => server.close())
  const url = await server.listen({ host: '127.0.0.1', port: 0 })
  const owned = stack.move()
  return { url, [Symbol.asyncDispose]: () => owned.disposeAsync() }
}
