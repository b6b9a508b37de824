import type { BasisPart, Decision, OptionId, RunnerFailedKind } from '@plangate/core/schemas'
import { expectTypeOf, test } from 'vitest'
import type { ApiError, ApiRefusal, ApiRefusalReason } from './trpc.ts'

test('checking the reason narrows the details without a cast', () => {
  const read = (refusal: ApiRefusal) => {
    switch (refusal.reason) {
      case 'VERSION_CONFLICT':
        return expectTypeOf(refusal.details).toEqualTypeOf<{ currentVersion: number }>()
      case 'SELECTION_STALE':
        return expectTypeOf(refusal.details).toEqualTypeOf<{ changed: BasisPart[] }>()
      case 'GATE_NOT_PROCEED':
        return expectTypeOf(refusal.details).toEqualTypeOf<{ decision: Decision }>()
      case 'PLAN_ALREADY_SELECTED':
        return expectTypeOf(refusal.details).toEqualTypeOf<{ selectedOptionId: OptionId }>()
      case 'RUNNER_FAILED':
        return expectTypeOf(refusal.details).toEqualTypeOf<{ kind: RunnerFailedKind } | null>()
      case 'PROJECT_NOT_FOUND':
        return expectTypeOf(refusal.details).toEqualTypeOf<null>()
      default:
        return refusal.reason
    }
  }
  expectTypeOf(read).toBeFunction()
})

test('details cannot be read before the reason is checked', () => {
  // @ts-expect-error: not every reason has a version
  const read = (refusal: ApiRefusal) => refusal.details.currentVersion
  expectTypeOf(read).toBeFunction()
})

test('the refusal is missing when the server did not answer', () => {
  expectTypeOf<ApiError['data']>().toEqualTypeOf<ApiRefusal | null | undefined>()
})

test('the reasons are a closed union', () => {
  expectTypeOf<ApiRefusalReason>().not.toEqualTypeOf<string>()
  // @ts-expect-error: no such reason
  const reason: ApiRefusalReason = 'GATE_MISSING'
  expectTypeOf(reason).toBeString()
})
