import { type TrackedEnvelope, tracked } from '@trpc/server'
import { z } from 'zod'
import { asRefusal } from './errors/wire-error.ts'

/**
 * The output of a subscription: every event passes `schema` on its way out, and carries the id by which a client that
 * was disconnected goes on after it.
 */
export function trackedBy<T extends z.ZodType>(schema: T, idOf: (event: z.output<T>) => string) {
  return z.custom<AsyncIterable<z.input<T>>>(isAsyncIterable).transform(async function* (events): AsyncGenerator<
    TrackedEnvelope<z.output<T>>,
    void
  > {
    try {
      for await (const event of events) {
        const checked = schema.parse(event)
        yield tracked(idOf(checked), checked)
      }
    } catch (error) {
      throw asRefusal(error) ?? error
    }
  })
}

function isAsyncIterable(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value
}
