import { RunnerFailure } from '@plangate/core/runner'

type Fetch = typeof globalThis.fetch

/** Bytes of one response, including the events that wrap its tokens: 64 times the largest answer. */
const maxResponseBytes = 32_000_000

/** Bytes of one line of a response. An event usually holds a few tokens, but some servers send a whole answer in one. */
const maxLineBytes = 1_000_000

/**
 * Returns a fetch that calls only the server at `baseUrl`, does not follow redirects, and accepts only event streams of
 * limited size. It passes an event on as soon as it is complete, and leaves out events without data.
 *
 * @throws {RunnerFailure} rejected, unreadable; the response's body fails with too_large
 */
export function guardedFetch(baseUrl: string, fetch: Fetch): Fetch {
  return async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input).href
    if (!url.startsWith(`${baseUrl}/`)) throw new RunnerFailure('rejected', { detail: 'foreign address' })
    const response = await fetch(input, { ...init, redirect: 'manual' })
    if (response.ok && !response.headers.get('content-type')?.includes('text/event-stream')) {
      await response.body?.cancel()
      throw new RunnerFailure('unreadable', { detail: 'no event stream' })
    }
    if (response.body === null) return response
    const body = response.body.pipeThrough(sizeLimit())
    return new Response(response.ok ? body.pipeThrough(dataFilter()) : body, response)
  }
}

/**
 * Signs of life. Some relays put each line of their model's server into an event, also comments and empty lines:
 * `data: : still working`. No event of a model begins with a colon.
 */
const lineWithoutData = /^data:[ \t]*(?::[^\n]*|\r?)\n/gm

function dataFilter(): TransformStream<Uint8Array, Uint8Array<ArrayBuffer>> {
  const decoder = new TextDecoder()
  const encoder = new TextEncoder()
  /** Of the last line, which may go on in the next chunk. They are joined once, so the time is linear. */
  let pieces: string[] = []
  return new TransformStream({
    transform(chunk, controller) {
      const text = decoder.decode(chunk, { stream: true })
      const lineEnd = text.lastIndexOf('\n') + 1
      if (lineEnd > 0) {
        const lines = pieces.join('') + text.slice(0, lineEnd)
        controller.enqueue(encoder.encode(lines.replaceAll(lineWithoutData, '')))
        pieces = []
      }
      pieces.push(text.slice(lineEnd))
    },
    flush(controller) {
      controller.enqueue(encoder.encode(pieces.join('') + decoder.decode()))
    },
  })
}

function sizeLimit(): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  let bytes = 0
  let lineBytes = 0
  return new TransformStream({
    transform(chunk, controller) {
      const lineEnd = chunk.lastIndexOf(10)
      bytes += chunk.byteLength
      lineBytes = lineEnd === -1 ? lineBytes + chunk.byteLength : chunk.byteLength - lineEnd - 1
      if (bytes > maxResponseBytes || lineBytes > maxLineBytes) controller.error(new RunnerFailure('too_large'))
      else controller.enqueue(chunk)
    },
  })
}
