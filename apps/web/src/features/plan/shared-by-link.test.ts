import { defaultWeights } from '@plangate/core/schemas'
import { expect, test } from 'vitest'
import { createTestPlanSet } from '../../shared/testing/test-plan.ts'
import { findSharedChanges, findSharedWeights } from './shared-by-link.ts'

const planSet = createTestPlanSet()
const changes = { rate: { low: 90, high: 110 } }

test('finds what a link shares', () => {
  expect(findSharedWeights({ weights: defaultWeights })).toEqual(defaultWeights)
  expect(findSharedChanges(planSet, { changes })).toEqual(changes)
})

test.each([undefined, {}, [], { time: 0, cost: 0, risk: 0, scope: 0 }, { ...defaultWeights, other: 1 }])(
  'counts the weights %j as missing',
  (weights) => expect(findSharedWeights({ weights })).toBeUndefined(),
)

test.each([undefined, [], { rate: { low: 110, high: 90 } }, { other: 1 }])(
  'counts the changes %j as missing',
  (wrong) => expect(findSharedChanges(planSet, { changes: wrong })).toEqual({}),
)
