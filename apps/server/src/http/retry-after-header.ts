import type { TRPCError } from '@trpc/server'
import { retryAfterOf, toWireError } from '../errors/wire-error.ts'

/** Returns the header that tells HTTP clients when to repeat a request; for a batch, the longest wait of its calls. */
export function retryAfterHeader(errors: readonly TRPCError[]): Record<string, string> {
  const waits = errors.map((error) => retryAfterOf(toWireError(error, '').data) ?? 0)
  const longest = Math.max(0, ...waits)
  return longest === 0 ? {} : { 'retry-after': String(Math.ceil(longest)) }
}
