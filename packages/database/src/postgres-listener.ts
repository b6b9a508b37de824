import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { Listening } from './listen.ts'

type Heard = (payload: string) => void

/** Until a connection that was lost is tried again. */
const reconnectMillis = 500
/** How often a silent connection is asked whether it still lives: a broken link says nothing by itself. */
const checkMillis = 10_000
/** For saying goodbye to a server that may no longer be there. */
const goodbyeMillis = 1_000

/** Listens to any number of channels over one connection of its own, which is opened again whenever it is lost. */
export class PostgresListener {
  readonly #config: pg.ClientConfig
  readonly #channels = new Map<string, Set<Heard>>()
  readonly #stopping = new AbortController()
  readonly #attempted = Promise.withResolvers<void>()
  #client: pg.Client | null = null
  #work: Promise<void> | null = null

  constructor(config: pg.ClientConfig) {
    this.#config = config
  }

  /** As `Listen` says. The connection is opened by the first call. */
  async listen(channel: string, heard: Heard): Promise<Listening> {
    const listeners = this.#channels.get(channel) ?? new Set()
    this.#channels.set(channel, listeners.add(heard))
    this.#work ??= this.#keepConnected()
    await this.#attempted.promise
    // When this fails, the connection is lost, and the next one listens to all channels.
    if (this.#client) await subscribe(this.#client, channel).catch(() => {})
    return { stop: () => void listeners.delete(heard) }
  }

  /** Closes the connection. */
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
      for (const heard of this.#channels.get(channel) ?? []) heard(payload)
    })
    try {
      await client.connect()
      for (const channel of this.#channels.keys()) await subscribe(client, channel)
      this.#client = client
      this.#attempted.resolve()
      await checkUntil(client, AbortSignal.any([lost.signal, stop]))
    } catch {
      // Lost, or never had: the caller tries again.
    }
    this.#client = null
    await Promise.race([client.end().catch(() => {}), sleep(goodbyeMillis, undefined, { ref: false })])
  }
}

async function subscribe(client: pg.Client, channel: string): Promise<void> {
  await client.query(`listen ${client.escapeIdentifier(channel)}`)
}

/** @throws when the connection does not answer any more */
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
