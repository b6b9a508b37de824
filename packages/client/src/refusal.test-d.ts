import { expectTypeOf, test } from 'vitest'
import type { PlangateReason, PlangateRefusal } from './refusal.ts'

test('checking the reason narrows the details without a cast', () => {
  const read = (refusal: PlangateRefusal) => {
    switch (refusal.reason) {
      case 'VERSION_CONFLICT':
        return expectTypeOf(refusal.details).toEqualTypeOf<{ currentVersion: number }>()
      case 'GATE_NOT_PROCEED':
        return expectTypeOf(refusal.details.decision).toEqualTypeOf<'proceed' | 'narrow' | 'pivot' | 'park'>()
      case 'PLAN_ALREADY_SELECTED':
        return expectTypeOf(refusal.details).toEqualTypeOf<{ selectedOptionId: string }>()
      case 'INVALID_INPUT':
        return expectTypeOf(refusal.details).toEqualTypeOf<{ issues: { path: string; message: string }[] }>()
      case 'DATABASE_UNAVAILABLE':
        return expectTypeOf(refusal.details).toEqualTypeOf<{
          kind: 'cannot_write' | 'directory_lost' | 'newer_version'
        } | null>()
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
  const read = (refusal: PlangateRefusal) => refusal.details.currentVersion
  expectTypeOf(read).toBeFunction()
})

test('the reasons are a closed union', () => {
  // @ts-expect-error: no such reason
  const reason: PlangateReason = 'GATE_MISSING'
  expectTypeOf(reason).toBeString()
})
