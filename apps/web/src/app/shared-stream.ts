import { NumberedRunEvent } from '@plangate/core/schemas'
import { z } from 'zod'
import { type EventSeries, StreamLog } from './stream-log.ts'

/** What the tabs send to each other. A `replay` answers `ask`, with what the asking tab has not seen. */
const Message = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('ask'), last: z.int().nullable() }),
  z.strictObject({
    type: z.enum(['news', 'replay']),
    after: z.int(),
    events: z.array(NumberedRunEvent),
  }),
])
type Message = z.infer<typeof Message>

export interface SharedStreamParts {
  /** Tabs with the same name share one stream, so it has to name the account and what is watched. */
  name: string
  /** Opens this tab's own stream, after event `last`; null for a new watcher. Returns a function that closes it. */
  open(last: number | null): () => void
  /** Gets each event once and in order, from this tab's own stream or another tab's. */
  onEvent(event: NumberedRunEvent): void
  /** This tab has given up its stream to another tab, or needs none while it is hidden. */
  onFollow(): void
}

/**
 * A stream that all tabs of a browser share, because browsers limit connections per host. One visible tab holds it, and
 * the others get its events from that tab. When the holder is hidden or closed, another visible tab goes on where it was.
 * Hidden tabs hold none: what they miss, they get when they are shown. Without Web Locks, which need a secure context,
 * every visible tab holds its own.
 */
export class SharedStream {
  readonly #parts: SharedStreamParts
  readonly #channel: BroadcastChannel
  readonly #log = new StreamLog()
  /** This tab waits for its turn to hold the stream, or holds it. */
  #turn: AbortController | null = null
  #closeOwn: (() => void) | null = null

  constructor(parts: SharedStreamParts) {
    this.#parts = parts
    this.#channel = new BroadcastChannel(parts.name)
  }

  start(): void {
    this.#channel.addEventListener('message', ({ data }) => this.#hear(data))
    document.addEventListener('visibilitychange', this.#followVisibility)
    this.#followVisibility()
  }

  close(): void {
    document.removeEventListener('visibilitychange', this.#followVisibility)
    this.#endTurn()
    this.#channel.close()
  }

  /** This tab's own stream starts after event `number`. */
  startAfter(number: number): void {
    if (this.#log.last === null) {
      this.#log.startAfter(number)
      this.#send({ type: 'news', after: number, events: [] })
    } else if (number > this.#log.last) this.#reopen()
  }

  /** This tab's own stream has brought an event. */
  add(event: NumberedRunEvent): void {
    const after = event.number - 1
    // A server that does not say where a stream starts.
    if (this.#log.last === null) this.#log.startAfter(after)
    if (this.#take(event)) this.#send({ type: 'news', after, events: [event] })
    else if (after > (this.#log.last ?? after)) this.#reopen()
  }

  readonly #followVisibility = (): void => {
    this.#ask()
    if (document.visibilityState === 'visible') void this.#takeTurn()
    else this.#endTurn()
  }

  async #takeTurn(): Promise<void> {
    if (this.#turn !== null) return
    const turn = new AbortController()
    this.#turn = turn
    await inTurn(this.#parts.name, turn.signal, async () => {
      if (turn.signal.aborted) return
      this.#closeOwn = this.#parts.open(this.#log.last)
      await new Promise((resolve) => turn.signal.addEventListener('abort', resolve))
    })
  }

  #endTurn(): void {
    const isHolder = this.#closeOwn !== null
    this.#closeOwn?.()
    this.#closeOwn = null
    this.#turn?.abort()
    this.#turn = null
    if (isHolder) this.#parts.onFollow()
  }

  /** Events are missing between the last one and what has come: asks the server for them. */
  #reopen(): void {
    this.#closeOwn?.()
    this.#closeOwn = this.#parts.open(this.#log.last)
  }

  #hear(data: unknown): void {
    const message = Message.safeParse(data).data
    if (message === undefined) return
    if (message.type === 'ask') {
      const series = this.#closeOwn && this.#log.since(message.last)
      if (series) this.#send({ type: 'replay', ...series })
    } else this.#follow(message, message.type === 'replay')
  }

  /** @param isAll whether nobody has what is missing before the series */
  #follow({ after, events }: EventSeries, isAll: boolean): void {
    const { last } = this.#log
    if (last === null || (isAll && after > last)) this.#log.startAfter(after)
    else if (after > last) this.#ask()
    for (const event of events) this.#take(event)
  }

  #take(event: NumberedRunEvent): boolean {
    const isNext = this.#log.add(event)
    if (isNext) this.#parts.onEvent(event)
    return isNext
  }

  #ask(): void {
    this.#send({ type: 'ask', last: this.#log.last })
  }

  #send(message: Message): void {
    this.#channel.postMessage(message)
  }
}

/** Works for one tab at a time. Without Web Locks, all tabs work at the same time. */
async function inTurn(name: string, signal: AbortSignal, work: () => Promise<void>): Promise<void> {
  if (!('locks' in navigator)) return work()
  try {
    await navigator.locks.request(name, { signal }, work)
  } catch (error) {
    if (!signal.aborted) throw error
  }
}
