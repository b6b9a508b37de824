import { type ChildProcessByStdio, type SpawnOptions, spawn } from 'node:child_process'
import { once } from 'node:events'
import { constants } from 'node:os'
import type { Readable } from 'node:stream'

/** What to start as the server. */
export interface ServerProgram {
  path: string
  args: readonly string[]
  options: Pick<SpawnOptions, 'uid' | 'gid' | 'env'>
}

/** A server process that accepts connections. */
export interface RunningServer {
  /** Ends the process, and resolves once it has ended. */
  stop(mode: RestartMode): Promise<void>
}

/** The names that pg_ctl uses. */
export type RestartMode = keyof typeof shutdownSignals

/** https://www.postgresql.org/docs/current/server-shutdown.html */
const shutdownSignals = { fast: 'SIGINT', immediate: 'SIGQUIT' } as const

/** Signals that end this process without an "exit" event unless somebody listens. */
const endingSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Starts PostgreSQL, and resolves once it accepts connections. The server ends with this process at the latest. */
export async function startServer({ path, args, options }: ServerProgram): Promise<RunningServer> {
  const server = spawn(path, args, { ...options, stdio: ['ignore', 'ignore', 'pipe'] })
  endWithThisProcess(server)
  await untilReady(server)
  return {
    stop: async (mode) => {
      if (server.exitCode !== null || server.signalCode !== null) return
      const ended = once(server, 'exit')
      server.kill(shutdownSignals[mode])
      await ended
    },
  }
}

type Server = ChildProcessByStdio<null, null, Readable>

async function untilReady(server: Server): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  let log = ''
  server.stderr.setEncoding('utf8').on('data', (text: string) => {
    log += text
    if (log.includes('ready to accept connections')) resolve()
  })
  server.once('error', reject)
  server.once('close', () => reject(new Error(`PostgreSQL ended: ${log}`)))
  await promise
  // Drain and drop the rest of its log, so that a full pipe never blocks it.
  server.stderr.removeAllListeners('data').resume()
}

function endWithThisProcess(server: Server): void {
  const kill = () => void server.kill('SIGQUIT')
  const exit = (signal: NodeJS.Signals) => process.exit(128 + constants.signals[signal])
  process.once('exit', kill)
  for (const signal of endingSignals) process.once(signal, exit)
  server.once('close', () => {
    process.off('exit', kill)
    for (const signal of endingSignals) process.off(signal, exit)
  })
}
