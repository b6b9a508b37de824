import { OptionId } from '@plangate/core/schemas'
import { expect, test } from 'vitest'
import { findOutdatedBriefVersion } from './outdated-brief-version.ts'

const kept = OptionId.parse('01900000-0000-7000-8000-00000000000a')
const fresh = OptionId.parse('01900000-0000-7000-8000-00000000000b')
const planSet = {
  briefVersion: 2,
  pinned: { fromVersion: 1, assumptionsBriefVersion: 1, scopeBasis: 3, options: [{ id: kept, briefVersion: 1 }] },
}

test('a kept option is as old as the brief that it was priced on, though its plan set is up to date', () => {
  expect(findOutdatedBriefVersion(planSet, kept, 2)).toBe(1)
  expect(findOutdatedBriefVersion(planSet, fresh, 2)).toBeNull()
})

test('a brief that is newer than the plan set makes every option of it old', () => {
  expect([kept, fresh].map((id) => findOutdatedBriefVersion(planSet, id, 3))).toEqual([1, 2])
})

test('while the newest brief is not known, nothing is said to be old', () => {
  expect(findOutdatedBriefVersion(planSet, kept, undefined)).toBeNull()
})
