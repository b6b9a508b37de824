import { expect, test } from 'vitest'
import { OptionId } from '../schemas/index.ts'
import { findOutdatedBriefVersion } from './outdated-brief-version.ts'

const pinned = OptionId.parse('01900000-0000-7000-8000-00000000000a')
const fresh = OptionId.parse('01900000-0000-7000-8000-00000000000b')
const planSet = {
  briefVersion: 2,
  pinned: { fromVersion: 1, assumptionsBriefVersion: 1, scopeBasis: 3, options: [{ id: pinned, briefVersion: 1 }] },
}

test('finds the older brief of a pinned option in a plan set that is up to date', () => {
  expect(findOutdatedBriefVersion(planSet, pinned, 2)).toBe(1)
  expect(findOutdatedBriefVersion(planSet, fresh, 2)).toBeNull()
})

test('finds every option outdated when the brief is newer than the plan set', () => {
  expect([pinned, fresh].map((id) => findOutdatedBriefVersion(planSet, id, 3))).toEqual([1, 2])
})

test('finds nothing outdated while the newest brief is not known', () => {
  expect(findOutdatedBriefVersion(planSet, pinned, undefined)).toBeNull()
})
