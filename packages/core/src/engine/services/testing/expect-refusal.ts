import { expect } from 'vitest'
import { DomainError, type ErrorDetails, type RefusalReason } from '../../../domain/errors/index.ts'

/** Expects a DomainError of this reason, with exactly these details. */
export async function expectRefusal<R extends RefusalReason>(
  attempt: Promise<unknown>,
  reason: R,
  ...[details]: ErrorDetails[R] extends null ? [] : [details: ErrorDetails[R]]
): Promise<void> {
  const outcome = await attempt.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  )
  const error = 'error' in outcome ? outcome.error : undefined
  if (error !== undefined && !(error instanceof DomainError)) throw error
  expect(error?.refusal).toEqual({ reason, details: details ?? null })
}
