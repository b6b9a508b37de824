import type { AppRouter } from '@plangate/server'
import { httpSubscriptionLink, type TRPCLink } from '@trpc/client'
import { EventSource, type EventSourceFetchInit } from 'eventsource'

/** A subscription link that sends the access token. The browser's own EventSource cannot send headers. */
export function createStreamLink(url: string, signedInFetch: typeof fetch): TRPCLink<AppRouter> {
  const init = {
    fetch: (input: string | URL, { signal, ...more }: EventSourceFetchInit) =>
      signedInFetch(input, { ...more, signal: signal ?? null }),
  }
  return httpSubscriptionLink<AppRouter, typeof EventSource>({ url, EventSource, eventSourceOptions: () => init })
}
