import type { AppRouter } from '@plangate/server'
import { type OperationLink, TRPCClientError, type TRPCLink } from '@trpc/client'
import { observable } from '@trpc/server/observable'

/** A tRPC link that is loaded when first needed. */
export function createLazyLink(load: () => Promise<TRPCLink<AppRouter>>): TRPCLink<AppRouter> {
  return (runtime) => {
    let loaded: Promise<OperationLink<AppRouter>> | undefined
    return (operation) =>
      observable((observer) => {
        let stop: (() => void) | null = () => undefined
        loaded ??= load().then((link) => link(runtime))
        loaded.then(
          (link) => {
            if (stop) stop = link(operation).subscribe(observer).unsubscribe
          },
          (cause: unknown) => {
            loaded = undefined
            observer.error(
              TRPCClientError.from(cause instanceof Error ? cause : new Error('a part of the app could not be loaded')),
            )
          },
        )
        return () => {
          stop?.()
          stop = null
        }
      })
  }
}
