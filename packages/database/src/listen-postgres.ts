import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { Listening } from './listen.ts'

/** Until a connection that was lost is tried again. */
const reconnectMillis = 500
/** How often a silent connection is asked whether it still lives: a broken link says nothing by itself. */
const checkMillis = 10_000
/** For saying goodbye to a server that may no longer be there. */
const goodbyeMillis = 1_000

/** As `Listen` says, over one connection of its own that is opened again whenever it is lost. */
export async function listenToPostgres(
  config: pg.ClientConfig,
  channel: string,
  heard: (payload: string) => void,
): Promise<Listening> {
  const stopping = new AbortController()
  const attempted = Promise.withResolvers<void>()
  const listening = keepListening({ config, channel, heard, attempted: attempted.resolve, stop: stopping.signal })
  await attempted.promise
  return {
    stop: async () => {
      stopping.abort()
      await listening
    },
  }
}

interface Listener {
  config: pg.ClientConfig
  channel: string
  heard(payload: string): void
  /** The first attempt is over. */
  attempted(): void
  stop: AbortSignal
}

async function keepListening(listener: Listener): Promise<void> {
  while (!listener.stop.aborted) {
    await listenUntilLost(listener)
    listener.attempted()
    await pause(reconnectMillis, listener.stop)
  }
}

async function listenUntilLost({ config, channel, heard, attempted, stop }: Listener): Promise<void> {
  const client = new pg.Client(config)
  const lost = new AbortController()
  client.on('error', () => lost.abort())
  client.on('end', () => lost.abort())
  client.on('notification', ({ payload }) => heard(payload ?? ''))
  const over = AbortSignal.any([lost.signal, stop])
  try {
    await client.connect()
    await client.query(`listen ${client.escapeIdentifier(channel)}`)
    attempted()
    while (!over.aborted) {
      await pause(checkMillis, over)
      if (!over.aborted) await client.query('select 1')
    }
  } catch {
    // Lost, or never had: the caller tries again.
  }
  await Promise.race([client.end().catch(() => {}), sleep(goodbyeMillis, undefined, { ref: false })])
}

/** Ends early when `signal` aborts. */
async function pause(millis: number, signal: AbortSignal): Promise<void> {
  await sleep(millis, undefined, { signal, ref: false }).catch(() => {})
}
