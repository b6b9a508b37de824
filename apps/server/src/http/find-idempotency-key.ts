import type { IncomingHttpHeaders } from 'node:http'
import { IdempotencyKey } from '@plangate/core/schemas'
import { TRPCError } from '@trpc/server'
import { z } from 'zod'

const headerName = 'idempotency-key'

/** An object, so that a refusal says which header is meant. */
const Keyed = z.object({ [headerName]: IdempotencyKey.exactOptional() })
const Batched = z.object({ [headerName]: z.undefined('a batch of calls cannot share a key: send them one by one') })

/**
 * The key that a request was sent with; null when there is none.
 *
 * @param calls how many calls the request makes
 * @throws {TRPCError} BAD_REQUEST when it is no key, or when it would have to stand for more than one call
 */
export function findIdempotencyKey(headers: IncomingHttpHeaders, calls: number): IdempotencyKey | null {
  const parsed = (calls > 1 ? Batched : Keyed).safeParse(headers)
  if (!parsed.success) throw new TRPCError({ code: 'BAD_REQUEST', cause: parsed.error })
  return parsed.data[headerName] ?? null
}
