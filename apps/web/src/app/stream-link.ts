import type { AppRouter } from '@plangate/server'
import { httpSubscriptionLink, type OperationContext, type TRPCLink } from '@trpc/client'
import { EventSource, type EventSourceFetchInit, type EventSourceInit } from 'eventsource'

/** Notes the id in tRPC's first message, which tRPC does not pass on. */
class PlaceEventSource extends EventSource {
  place: string | null = null

  constructor(url: string | URL, init?: EventSourceInit) {
    super(url, init)
    this.addEventListener('connected', ({ lastEventId }) => {
      this.place = lastEventId || null
    })
  }
}

/** A subscription link that sends the access token. The browser's own EventSource cannot send headers. */
export function createStreamLink(url: string, signedInFetch: typeof fetch): TRPCLink<AppRouter> {
  const init = {
    fetch: (input: string | URL, { signal, ...more }: EventSourceFetchInit) =>
      signedInFetch(input, { ...more, signal: signal ?? null }),
  }
  return httpSubscriptionLink<AppRouter, typeof PlaceEventSource>({
    url,
    EventSource: PlaceEventSource,
    eventSourceOptions: () => init,
  })
}

/** Returns the number of the event that a stream starts after, once it has started. */
export function readPlace(context: OperationContext | undefined): number | null {
  const { eventSource: source } = context ?? {}
  return source instanceof PlaceEventSource && source.place !== null ? Number(source.place) : null
}
