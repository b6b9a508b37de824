import { NumberedRunEvent } from '@plangate/core/schemas'
import type { AppRouter } from '@plangate/server'
import {
  type Operation,
  type OperationLink,
  type OperationResultEnvelope,
  type OperationResultObserver,
  TRPCClientError,
  type TRPCLink,
} from '@trpc/client'
import { observable } from '@trpc/server/observable'
import { z } from 'zod'
import { SharedStream } from './shared-stream.ts'
import { readPlace } from './stream-link.ts'

type StreamOperation = Parameters<OperationLink<AppRouter>>[0]
type Observer = OperationResultObserver<AppRouter, unknown>

const Tracked = z.object({ data: NumberedRunEvent })

/**
 * A subscription link for run events. All tabs of an account share one stream for each subscription.
 *
 * @param findAccount resolves to a name of the account that this page acts for
 */
export function createSharedStreamLink(findAccount: () => Promise<string>): TRPCLink<AppRouter> {
  return () => (operation) =>
    observable((observer) => {
      let isOver = false
      let stream: SharedStream | null = null
      findAccount().then(
        (account) => {
          if (!isOver) stream = shareStream(account, operation, observer)
        },
        (cause: unknown) => observer.error(TRPCClientError.from(toError(cause))),
      )
      return () => {
        isOver = true
        stream?.close()
      }
    })
}

function shareStream(account: string, { op, next }: StreamOperation, observer: Observer): SharedStream {
  const stream = new SharedStream({
    name: JSON.stringify(['plangate-stream', account, op.path, op.input]),
    open: (last) => {
      // A stream that this tab closes reports that it is complete, but the other tabs' events still come.
      let isOpen = true
      const own = next(resumeAfter(op, last)).subscribe({
        next: (envelope) => isOpen && receive(envelope, stream, observer),
        error: (error) => isOpen && observer.error(error),
        complete: () => isOpen && observer.complete(),
      })
      return () => {
        isOpen = false
        own.unsubscribe()
      }
    },
    onEvent: (event) => {
      const id = String(event.number)
      observer.next({ result: { type: 'data', id, data: { id, data: event } } })
    },
    // Otherwise the state of the stream that this tab no longer has would stay.
    onFollow: () => observer.next({ result: { type: 'state', state: 'pending', error: null } }),
  })
  stream.start()
  return stream
}

function receive(
  envelope: OperationResultEnvelope<unknown, TRPCClientError<AppRouter>>,
  stream: SharedStream,
  observer: Observer,
): void {
  const { result, context } = envelope
  if (result.type === undefined || result.type === 'data') {
    stream.add(Tracked.parse(result.data).data)
    return
  }
  const place = result.type === 'started' ? readPlace(context) : null
  if (place !== null) stream.startAfter(place)
  observer.next(envelope)
}

function resumeAfter(op: Operation, last: number | null): Operation {
  if (last === null || typeof op.input !== 'object') return op
  return { ...op, input: { ...op.input, lastEventId: String(last) } }
}

function toError(cause: unknown): Error {
  return cause instanceof Error ? cause : new Error('the account is not known')
}
