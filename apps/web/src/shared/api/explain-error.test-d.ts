import type { BasisPart, Decision, OptionId } from '@plangate/core/schemas'
import { expectTypeOf, test } from 'vitest'
import type { ApiError, ApiRefusal, ApiRefusalReason } from './trpc.ts'

test('testing the reason narrows the details, with no cast', () => {
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
      case 'PROJECT_NOT_FOUND':
        return expectTypeOf(refusal.details).toEqualTypeOf<null>()
      default:
        return refusal.reason
    }
  }
  expectTypeOf(read).toBeFunction()
})

test('details are not to be had before the reason is tested', () => {
  // @ts-expect-error: not every reason has a version
  const read = (refusal: ApiRefusal) => refusal.details.currentVersion
  expectTypeOf(read).toBeFunction()
})

test('a server that did not answer sends no refusal', () => {
  expectTypeOf<ApiError['data']>().toEqualTypeOf<ApiRefusal | null | undefined>()
})

test('the reasons are a closed list', () => {
  expectTypeOf<ApiRefusalReason>().not.toEqualTypeOf<string>()
  // @ts-expect-error: no such reason
  const reason: ApiRefusalReason = 'GATE_MISSING'
  expectTypeOf(reason).toBeString()
})
