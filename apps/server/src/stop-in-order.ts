import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import type { OpenServices } from './open-services.ts'

interface Stoppable {
  server: FastifyInstance | null
  parts: Pick<OpenServices, 'stopWork' | 'close'>
  /** Milliseconds for runs under way to end. */
  graceMillis: number
}

/** Milliseconds for requests under way to end, after work on runs has stopped. */
const requestMillis = 500

/**
 * Takes no more requests and runs, waits for those under way within the time allowed, then drops the rest. Clients that
 * wait for a run or watch one are disconnected; they find the run again through any other process. The database stays
 * open.
 */
export async function stopInOrder({ server, parts, graceMillis }: Stoppable): Promise<void> {
  const closed = server?.close()
  await parts.stopWork(graceMillis)
  await Promise.race([closed, sleep(requestMillis, undefined, { ref: false })])
  server?.server.closeAllConnections()
  await parts.close()
  await closed
}
