import { RunnerFailure } from '@plangate/core/runner'

type Fetch = typeof globalThis.fetch

/** Bytes of one response, tokens wrapped in events included: 64 times the largest answer. */
const maxResponseBytes = 32_000_000

/** Bytes of one line of a response. One event holds a few tokens; some servers put a whole answer into it. */
const maxLineBytes = 1_000_000

/**
 * A fetch that talks to the server at `baseUrl` and to no other, not even when that one redirects it there, and that
 * takes nothing but a stream of events of a bounded size, of which it keeps nothing.
 *
 * Throws RunnerFailures, and errors the response's body with them.
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
    return response.body === null ? response : new Response(response.body.pipeThrough(sizeLimit()), response)
  }
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
