import { findRefusalReason } from './find-refusal-reason.ts'

const idempotencyHeader = 'Idempotency-Key'
const defaultRetryMillis = 1_000

/**
 * A `fetch` that adds an `Idempotency-Key`, so that a mutation whose answer was lost is not made twice. Expects requests
 * one by one, not in batches.
 *
 * An unanswered request is sent once more after `retryAfterMs` milliseconds, with its key. An identical request that the
 * user sends before an answer counts as the same intent and reuses the key; after an answer, after another mutation
 * succeeded, or when the page has stopped waiting for the answer, it is a new intent with a new key.
 */
export function createIdempotentFetch(
  send: typeof globalThis.fetch,
  retryAfterMs = defaultRetryMillis,
): typeof globalThis.fetch {
  const unanswered = new Map<string, string>()
  const pending = new Set<string>()
  return async (url, init) => {
    const intent = JSON.stringify([url, init?.body])
    const key = unanswered.get(intent) ?? crypto.randomUUID()
    unanswered.set(intent, key)
    pending.add(intent)
    try {
      const isAborted = () => init?.signal?.aborted ?? false
      const { response, text } = await sendWithRetry(() => send(url, withHeader(init, key)), retryAfterMs, isAborted)
      if (isAnswer(response, text)) unanswered.delete(intent)
      if (response.ok) forgetIntents(unanswered, pending)
      return new Response(text, response)
    } finally {
      if (init?.signal?.aborted) unanswered.delete(intent)
      pending.delete(intent)
    }
  }
}

interface Received {
  response: Response
  text: string
}

/** Retries only when the server did not answer; a refusal is an answer. */
async function sendWithRetry(
  send: () => Promise<Response>,
  retryAfterMs: number,
  isAborted: () => boolean,
): Promise<Received> {
  const first = await receive(send).catch((error: unknown) => {
    if (isAborted()) throw error
    return null
  })
  if (first && (first.response.ok || reasonIn(first.text) !== null)) return first
  await new Promise((resolve) => setTimeout(resolve, retryAfterMs))
  return receive(send)
}

/** Reads the whole body: a truncated answer does not count. */
async function receive(send: () => Promise<Response>): Promise<Received> {
  const response = await send()
  return { response, text: await response.text() }
}

function withHeader(init: RequestInit | undefined, key: string): RequestInit {
  const headers = new Headers(init?.headers)
  headers.set(idempotencyHeader, key)
  return { ...init, headers }
}

/** These, and a gateway's own errors, are not answers: the mutation may have been made. */
const undecided: ReadonlySet<string> = new Set(['DATABASE_UNAVAILABLE', 'OVERLOADED'])

function isAnswer({ ok }: Response, text: string): boolean {
  if (ok) return true
  const reason = reasonIn(text)
  return reason !== null && !undecided.has(reason)
}

/** The server's refusal reason; null when the answer is not from the server. */
function reasonIn(text: string): string | null {
  return findRefusalReason(parseJson(text))
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Keeps the pending ones. */
function forgetIntents(unanswered: Map<string, string>, pending: ReadonlySet<string>): void {
  for (const intent of unanswered.keys()) if (!pending.has(intent)) unanswered.delete(intent)
}
