import { type TrackedEnvelope, tracked } from '@trpc/server'
import { z } from 'zod'
import { asRefusal } from './errors/wire-error.ts'

/**
 * Returns the output schema of a subscription: it parses every event with `schema`, and adds the id that a client
 * resumes after.
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

/** Returns true for the answer of a subscription. */
export function isAsyncIterable(value: unknown): value is AsyncIterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value
}
