import type { IncomingHttpHeaders } from 'node:http'
import { IdempotencyKey } from '@plangate/core/schemas'
import { TRPCError } from '@trpc/server'
import { z } from 'zod'

const headerName = 'idempotency-key'

/** An object, so that the issues of a refusal name the header. */
const Keyed = z.object({ [headerName]: IdempotencyKey.exactOptional() })
const Batched = z.object({
  [headerName]: z.never('a batch of calls cannot share an idempotency key: send the calls one by one').exactOptional(),
})

/**
 * Returns the idempotency key of a request; null when there is none.
 *
 * @param calls the number of calls in the request
 * @throws {TRPCError} BAD_REQUEST for an invalid key, or for a key with more than one call
 */
export function findIdempotencyKey(headers: IncomingHttpHeaders, calls: number): IdempotencyKey | null {
  const parsed = (calls > 1 ? Batched : Keyed).safeParse(headers)
  if (!parsed.success) throw new TRPCError({ code: 'BAD_REQUEST', cause: parsed.error })
  return parsed.data[headerName] ?? null
}
