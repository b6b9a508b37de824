import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BasisPart, Decision } from '../schemas/index.ts'
import { judgeBuild, listBuildChecks } from './judge-build.ts'

const active = { status: 'active' } as const
const proceed = { status: 'decided', decision: 'proceed' } as const
const current = { stale: false, changed: [] }

const reasons = (...facts: Parameters<typeof listBuildChecks>) =>
  listBuildChecks(...facts).map(({ name, refusal }) => [name, refusal?.reason ?? 'met'])

test('meets every check with a decision to proceed and a selection that is not stale', () => {
  expect(reasons(active, proceed, current)).toEqual([
    ['direction', 'met'],
    ['selection', 'met'],
    ['basis', 'met'],
    ['review', 'met'],
  ])
})

test('names each check that is not met, not only the first', () => {
  expect(reasons(active, null, null)).toEqual([
    ['direction', 'GATE_UNRESOLVED'],
    ['selection', 'PLAN_NOT_SELECTED'],
    ['basis', 'PLAN_NOT_SELECTED'],
    ['review', 'PLAN_NOT_SELECTED'],
  ])
  expect(reasons({ status: 'parked' }, proceed, { stale: true, changed: ['brief'] })).toEqual([
    ['direction', 'GATE_NOT_PROCEED'],
    ['selection', 'met'],
    ['basis', 'SELECTION_STALE'],
    ['review', 'met'],
  ])
})

test('says why a parked project is refused, and which parts of a stale selection changed', () => {
  const checks = listBuildChecks({ status: 'parked' }, proceed, { stale: true, changed: ['gate', 'brief'] })
  expect(checks.map(({ refusal }) => refusal?.details)).toEqual([
    { decision: 'park' },
    undefined,
    { changed: ['gate', 'brief'] },
    undefined,
  ])
})

test('says which reviews are due once nothing else is in the way', () => {
  const due = { ...current, reviewDue: ['hours' as const] }
  const refusal = { reason: 'REVIEW_DUE', details: { passed: ['hours'] } }
  expect(judgeBuild(active, proceed, due)).toEqual({ permitted: false, refusal })
  const stale = { ...due, stale: true, changed: ['brief' as const] }
  expect(judgeBuild(active, proceed, stale)).toMatchObject({ refusal: { reason: 'SELECTION_STALE' } })
})

test('permits a build exactly when all checks are met, and otherwise returns the first refusal', () => {
  const project = fc.record({ status: fc.constantFrom('active', 'parked') })
  const gate = fc.option(
    fc.oneof(
      fc.record({ status: fc.constant('pending') }),
      fc.record({ status: fc.constant('decided'), decision: fc.constantFrom(...Decision.options) }),
    ),
  )
  const selection = fc.option(fc.record({ stale: fc.boolean(), changed: fc.subarray(BasisPart.options) }))
  fc.assert(
    fc.property(project, gate, selection, (...facts) => {
      const [first] = listBuildChecks(...facts).flatMap(({ refusal }) => refusal ?? [])
      expect(judgeBuild(...facts)).toEqual(
        first ? { permitted: false, refusal: first } : { permitted: true, selection: facts[2] },
      )
    }),
  )
})
