import { z } from 'zod'

const HEADER = 'Idempotency-Key'
const Refused = z.object({ error: z.object({ data: z.object({ reason: z.string() }) }) })

/**
 * A `fetch` that gives every request an `Idempotency-Key`, for changes that are sent one by one: what was done although
 * its answer was lost is not done twice. A request that comes again, word for word, before it was answered is the same
 * intent and has the same key, whether it is a program or a person that tries again. Once it was answered, or anything
 * else was done, the same words are a new intent.
 */
export function createKeyedFetch(send: typeof globalThis.fetch): typeof globalThis.fetch {
  const unanswered = new Map<string, string>()
  const underway = new Set<string>()
  return async (url, init) => {
    const intent = JSON.stringify([url, init?.body])
    const key = unanswered.get(intent) ?? crypto.randomUUID()
    unanswered.set(intent, key)
    underway.add(intent)
    try {
      const response = await send(url, withHeader(init, key))
      // Read to the end here: an answer that breaks off is none.
      const text = await response.text()
      if (isAnswer(response, text)) unanswered.delete(intent)
      if (response.ok) forgetIntents(unanswered, underway)
      return new Response(text, response)
    } finally {
      underway.delete(intent)
    }
  }
}

function withHeader(init: RequestInit | undefined, key: string): RequestInit {
  const headers = new Headers(init?.headers)
  headers.set(HEADER, key)
  return { ...init, headers }
}

/** A database that is away may have done it all the same; so may a server behind a gateway that speaks for itself. */
function isAnswer({ ok }: Response, text: string): boolean {
  if (ok) return true
  const refused = Refused.safeParse(parseJson(text))
  return refused.success && refused.data.error.data.reason !== 'DATABASE_UNAVAILABLE'
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
