import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'

/** A message of a stream of server-sent events. */
export interface StreamMessage {
  /** "message" when the stream does not name another kind. */
  event: string
  id: string
  data: string
}

/** Reads a stream over plain HTTP until it ends, breaks off, `signal` aborts, or the reader returns. */
export async function* readStream(
  url: string,
  headers: Record<string, string>,
  signal: AbortSignal,
): AsyncGenerator<StreamMessage, void> {
  const { body } = await fetch(url, { headers: { ...headers, accept: 'text/event-stream' }, signal })
  if (body === null) return
  let message: StreamMessage = { event: 'message', id: '', data: '' }
  using input = toDisposable(Readable.fromWeb(body))
  for await (const line of createInterface({ input: input.stream })) {
    const [, field, value] = /^(\w+): ?(.*)$/.exec(line) ?? []
    if (field === 'event' || field === 'id' || field === 'data') message[field] = value ?? ''
    if (line !== '') continue
    if (message.data !== '') yield message
    message = { event: 'message', id: '', data: '' }
  }
}

/** Closes the connection of a stream that is not read to its end. */
function toDisposable(stream: Readable) {
  return { stream, [Symbol.dispose]: () => void stream.destroy() }
}
