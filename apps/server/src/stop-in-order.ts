import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import type { OpenServices } from './open-services.ts'

interface Stoppable {
  server: FastifyInstance | null
  parts: Pick<OpenServices, 'stopWork' | 'close'>
  /** For the runs under way to end. */
  graceMillis: number
}

/** For requests under way to end, once no run is worked on here any more. */
const requestMillis = 500

/**
 * Takes no more requests and no more runs; waits for what is under way, and no longer than it may; then lets go. What
 * waits for a run, or watches, is cut off: it finds the run again through any other process. The database stays open.
 */
export async function stopInOrder({ server, parts, graceMillis }: Stoppable): Promise<void> {
  const closed = server?.close()
  await parts.stopWork(graceMillis)
  await Promise.race([closed, sleep(requestMillis, undefined, { ref: false })])
  server?.server.closeAllConnections()
  await parts.close()
  await closed
}
