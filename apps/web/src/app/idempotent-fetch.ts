import { z } from 'zod'

const idempotencyHeader = 'Idempotency-Key'
const defaultRetryMillis = 1_000
const Refused = z.object({ error: z.object({ data: z.object({ reason: z.string() }) }) })

/**
 * A `fetch` that gives every request an `Idempotency-Key`, for changes that are sent one by one: what was done although
 * its answer was lost is not done twice. A request that nobody answers is sent once more after `retryAfterMs`
 * milliseconds. That is done here, so that it has its key whatever else is done meanwhile. A request that comes again,
 * word for word, before it was answered is the same intent and has the same key. Once it was answered, or anything
 * else was done, the same words are a new intent.
 */
export function createIdempotentFetch(
  send: typeof globalThis.fetch,
  retryAfterMs = defaultRetryMillis,
): typeof globalThis.fetch {
  const unanswered = new Map<string, string>()
  const underway = new Set<string>()
  return async (url, init) => {
    const intent = JSON.stringify([url, init?.body])
    const key = unanswered.get(intent) ?? crypto.randomUUID()
    unanswered.set(intent, key)
    underway.add(intent)
    try {
      const { response, text } = await sendWithRetry(() => send(url, withHeader(init, key)), retryAfterMs)
      if (isAnswer(response, text)) unanswered.delete(intent)
      if (response.ok) forgetIntents(unanswered, underway)
      return new Response(text, response)
    } finally {
      underway.delete(intent)
    }
  }
}

interface Received {
  response: Response
  text: string
}

/** Twice only when nobody answered at first; a refusal is an answer. */
async function sendWithRetry(send: () => Promise<Response>, retryAfterMs: number): Promise<Received> {
  const first = await receive(send).catch(() => null)
  if (first && (first.response.ok || reasonIn(first.text) !== null)) return first
  await new Promise((resolve) => setTimeout(resolve, retryAfterMs))
  return receive(send)
}

/** Read to the end here: an answer that breaks off is none. */
async function receive(send: () => Promise<Response>): Promise<Received> {
  const response = await send()
  return { response, text: await response.text() }
}

function withHeader(init: RequestInit | undefined, key: string): RequestInit {
  const headers = new Headers(init?.headers)
  headers.set(idempotencyHeader, key)
  return { ...init, headers }
}

/** A database that is away may have done it all the same; so may a server behind a gateway that speaks for itself. */
function isAnswer({ ok }: Response, text: string): boolean {
  if (ok) return true
  const reason = reasonIn(text)
  return reason !== null && reason !== 'DATABASE_UNAVAILABLE'
}

/** Why the server refuses; null when it is not the server that speaks. */
function reasonIn(text: string): string | null {
  const refused = Refused.safeParse(parseJson(text))
  return refused.success ? refused.data.error.data.reason : null
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** All but those that are waited for. */
function forgetIntents(unanswered: Map<string, string>, underway: ReadonlySet<string>): void {
  for (const intent of unanswered.keys()) if (!underway.has(intent)) unanswered.delete(intent)
}
