import {
  httpBatchLink,
  httpLink,
  httpSubscriptionLink,
  type Operation,
  retryLink,
  splitLink,
  type TRPCLink,
} from '@trpc/client'
import { EventSource, type EventSourceFetchInit } from 'eventsource'
import type { PlangateRouter } from './plangate-router.ts'

export interface LinkSettings {
  /** The address of the procedures. */
  url: string
  /** Of every request. */
  headers: Record<string, string>
  fetch: typeof globalThis.fetch
}

type Link = TRPCLink<PlangateRouter>

/** The server refuses larger batches. */
const maxBatchSize = 10
const retryMillis = 1_000

/** Mutations whose idempotency key the server keeps, so that a repeat has no second effect. */
export const repeatableMutations: ReadonlySet<string> = new Set([
  ...['actuals.record', 'assumptions.markFalse', 'assumptions.save', 'builds.revoke', 'reviews.confirm'],
  ...['briefs.acceptRevision', 'briefs.revise', 'briefs.save', 'briefs.sort'],
  ...['gates.decide', 'gates.open', 'gates.resolve'],
  ...['interviews.answer', 'interviews.back', 'interviews.finish', 'interviews.start'],
  ...['plans.deepResearch', 'plans.generate', 'plans.regenerate', 'plans.select', 'plans.submit'],
  ...['projects.archive', 'projects.create', 'projects.duplicate', 'projects.rename', 'projects.restore'],
  ...['projects.setWeights', 'projects.unpark', 'webhooks.resend'],
])

/** The way of a call to the server and back. */
export function createLinks(settings: LinkSettings): Link[] {
  const { url, headers } = settings
  const fetch = withoutRedirects(settings.fetch)
  return [
    addIdempotencyKey,
    repeatUnanswered,
    splitLink({
      condition: ({ type }) => type === 'subscription',
      true: createStreamLink(settings),
      false: splitLink({
        condition: ({ type }) => type === 'mutation',
        // One by one: each has a key of its own.
        true: httpLink({
          url,
          fetch,
          headers: ({ op: { context } }) => ({ ...headers, 'idempotency-key': String(context['idempotencyKey']) }),
        }),
        false: httpBatchLink({ url, fetch, headers, maxItems: maxBatchSize }),
      }),
    }),
  ]
}

/** The caller's key comes first; one that is undefined or null is none. */
const addIdempotencyKey: Link =
  () =>
  ({ op, next }) =>
    next({ ...op, context: { ...op.context, idempotencyKey: op.context['idempotencyKey'] ?? crypto.randomUUID() } })

/** A refusal is an answer. */
const repeatUnanswered: Link = retryLink({
  retry: ({ op, error, attempts }) => attempts === 1 && !error.data && !op.signal?.aborted && isRepeatable(op),
  retryDelayMs: () => retryMillis,
})

function isRepeatable({ type, path }: Operation): boolean {
  return type === 'query' || repeatableMutations.has(path)
}

/** An EventSource that sends headers, in every JavaScript runtime. */
function createStreamLink({ url, headers, fetch }: LinkSettings): Link {
  const init = {
    fetch: (input: string | URL, { signal, ...request }: EventSourceFetchInit) =>
      fetch(input, { ...request, ...noRedirects, headers: { ...request.headers, ...headers }, signal: signal ?? null }),
  }
  return httpSubscriptionLink<PlangateRouter, typeof EventSource>({ url, EventSource, eventSourceOptions: () => init })
}

const noRedirects = { redirect: 'error' } as const

/** Adapts `fetch` to tRPC, which may leave out the signal where `fetch` expects null. */
function withoutRedirects(fetch: LinkSettings['fetch']): NonNullable<HTTPLinkOptions['fetch']> {
  return (input, { signal = null, ...init } = {}) => fetch(input, { ...init, ...noRedirects, signal })
}

type HTTPLinkOptions = Parameters<typeof httpLink>[0]
