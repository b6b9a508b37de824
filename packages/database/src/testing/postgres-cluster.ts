import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { findPostgresAccount, giveTo, preparePostgresPrograms, type UnprivilegedAccount } from './postgres-programs.ts'
import { type RestartMode, type ServerProgram, startServer } from './postgres-server.ts'
import { makeTemporaryDirectory } from './temporary-directory.ts'

export type { RestartMode } from './postgres-server.ts'

/** A PostgreSQL server of this test run, in a temporary directory, reachable from this machine only. */
export interface PostgresCluster {
  /** The URL of its maintenance database. */
  readonly url: string
  /**
   * Ends the server and all its connections, waits for `meanwhile`, and starts the server again on the same port.
   * `fast` rolls back what is under way and shuts down in order; `immediate` is a crash, from which the server recovers
   * at its next start.
   */
  restart(mode: RestartMode, meanwhile: () => Promise<void>): Promise<void>
  /** Ends the server and removes its directory. */
  stop(): Promise<void>
}

/**
 * No test database has to survive a power cut, so nothing waits for the disk. Acknowledged changes do survive a crash
 * of the server, so commits wait for the log. The server listens on TCP only, so it leaves no sockets in /tmp.
 */
const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  fsync: 'off',
  full_page_writes: 'off',
}

const password = 'test'

/** The same text order, messages and time zone on every machine. */
const env = { LC_ALL: 'C', TZ: 'UTC' }

/** Starts a new server, which has nothing but the maintenance database. */
export async function startPostgresCluster(): Promise<PostgresCluster> {
  const account = findPostgresAccount()
  const directory = makeTemporaryDirectory('postgres', account)
  try {
    const programOn = await initialize(directory.path, account)
    let { server, program, port } = await startOnFreePort(programOn)
    const restart = async (mode: RestartMode, meanwhile: () => Promise<void>) => {
      await server.stop(mode)
      await meanwhile()
      server = await startServer(program)
    }
    const stop = async () => {
      await server.stop('fast')
      directory.remove()
    }
    return { url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`, restart, stop }
  } catch (cause) {
    directory.remove()
    throw new Error('The PostgreSQL for tests did not start.', { cause })
  }
}

/** Creates the data directory, and returns what starts a server on it, on a port. */
async function initialize(
  directory: string,
  account: UnprivilegedAccount | null,
): Promise<(port: number) => ServerProgram> {
  const { initdb, postgres } = await preparePostgresPrograms(account, directory)
  const data = join(directory, 'data')
  const passwordFile = join(directory, 'password')
  await writeFile(passwordFile, password)
  if (account) await giveTo(account, passwordFile)
  const options = { ...account, env }
  const login = ['--username=postgres', '--auth=password', `--pwfile=${passwordFile}`]
  await promisify(execFile)(
    initdb,
    [`--pgdata=${data}`, ...login, '--encoding=UTF8', '--no-locale', '--no-sync'],
    options,
  )
  const parameters = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  return (port) => ({ path: postgres, args: ['-D', data, '-p', String(port), ...parameters], options })
}

/** Another process may take the port before the server does: then it is started on another one. */
async function startOnFreePort(programOn: (port: number) => ServerProgram, attempts = 5) {
  const port = await findFreePort()
  const program = programOn(port)
  try {
    return { server: await startServer(program), program, port }
  } catch (error) {
    if (attempts === 1 || !String(error).includes('could not bind')) throw error
    return startOnFreePort(programOn, attempts - 1)
  }
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
