import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { Listening } from './listen.ts'

type Callback = (payload: string) => void

/** Pause before a lost connection is opened again. */
const reconnectMillis = 500
/** Interval of the checks of an idle connection, which does not notice by itself that it is broken. */
const checkMillis = 10_000
/** Timeout for closing a connection to a server that may be gone. */
const closeMillis = 1_000

/** Listens to any number of channels over a connection of its own, which it reopens whenever it is lost. */
export class PostgresListener {
  readonly #config: pg.ClientConfig
  readonly #channels = new Map<string, Set<Callback>>()
  readonly #stopping = new AbortController()
  readonly #attempted = Promise.withResolvers<void>()
  #client: pg.Client | null = null
  #work: Promise<void> | null = null

  constructor(config: pg.ClientConfig) {
    this.#config = config
  }

  /** Implements `Listen`. The first call opens the connection. */
  async listen(channel: string, onNotification: Callback): Promise<Listening> {
    const listeners = this.#channels.get(channel) ?? new Set()
    this.#channels.set(channel, listeners.add(onNotification))
    this.#work ??= this.#keepConnected()
    await this.#attempted.promise
    // If this fails, the connection is lost; the next connection listens to all channels.
    if (this.#client) await subscribe(this.#client, channel).catch(() => {})
    return { stop: () => void listeners.delete(onNotification) }
  }

  async close(): Promise<void> {
    this.#stopping.abort()
    await this.#work
  }

  async #keepConnected(): Promise<void> {
    const stop = this.#stopping.signal
    while (!stop.aborted) {
      await this.#connectUntilLost(stop)
      this.#attempted.resolve()
      await pause(reconnectMillis, stop)
    }
  }

  async #connectUntilLost(stop: AbortSignal): Promise<void> {
    const client = new pg.Client(this.#config)
    const lost = new AbortController()
    client.on('error', () => lost.abort())
    client.on('end', () => lost.abort())
    client.on('notification', ({ channel, payload = '' }) => {
      for (const callback of this.#channels.get(channel) ?? []) callback(payload)
    })
    try {
      await client.connect()
      for (const channel of this.#channels.keys()) await subscribe(client, channel)
      this.#client = client
      this.#attempted.resolve()
      await checkUntil(client, AbortSignal.any([lost.signal, stop]))
    } catch {
      // The connection failed or was lost: the caller tries again.
    }
    this.#client = null
    await Promise.race([client.end().catch(() => {}), sleep(closeMillis, undefined, { ref: false })])
  }
}

async function subscribe(client: pg.Client, channel: string): Promise<void> {
  await client.query(`listen ${client.escapeIdentifier(channel)}`)
}

/** @throws when the connection no longer answers */
async function checkUntil(client: pg.Client, over: AbortSignal): Promise<void> {
  while (!over.aborted) {
    await pause(checkMillis, over)
    if (!over.aborted) await client.query('select 1')
  }
}

/** Ends early when `signal` aborts. */
async function pause(millis: number, signal: AbortSignal): Promise<void> {
  await sleep(millis, undefined, { signal, ref: false }).catch(() => {})
}
