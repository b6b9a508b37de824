import { z } from 'zod'
import { Call } from './call.ts'

/** What the load process is asked for: each connection repeats its call, one after the other. */
export const LoadJob = z.strictObject({
  url: z.string(),
  /** One per connection. */
  calls: z.array(Call),
  /** When a connection stops: after some milliseconds, and not before it has sent its call a number of times. */
  until: z.strictObject({ millis: z.number().default(0), times: z.int().default(1) }),
})
export type LoadJob = z.input<typeof LoadJob>

/** What came of it. */
export const LoadResult = z.strictObject({
  /** Milliseconds of each request that was answered with 200. */
  latencies: z.array(z.number()),
  /** Requests that the server was too busy for: it answered with 503. */
  refused: z.int(),
  /** From the first request until the last answer. */
  millis: z.number(),
  /** The first answer with any other status. */
  failure: z.string().nullable(),
})
export type LoadResult = z.infer<typeof LoadResult>
