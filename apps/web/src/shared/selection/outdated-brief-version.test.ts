import { OptionId } from '@plangate/core/schemas'
import { expect, test } from 'vitest'
import { findOutdatedBriefVersion } from './outdated-brief-version.ts'

const kept = OptionId.parse('01900000-0000-7000-8000-00000000000a')
const fresh = OptionId.parse('01900000-0000-7000-8000-00000000000b')
const planSet = {
  briefVersion: 2,
  pinned: { fromVersion: 1, assumptionsBriefVersion: 1, scopeBasis: 3, options: [{ id: kept, briefVersion: 1 }] },
}

test('returns the brief version of a pinned option in an up-to-date plan set', () => {
  expect(findOutdatedBriefVersion(planSet, kept, 2)).toBe(1)
  expect(findOutdatedBriefVersion(planSet, fresh, 2)).toBeNull()
})

test('returns a version for every option when the brief is newer than the plan set', () => {
  expect([kept, fresh].map((id) => findOutdatedBriefVersion(planSet, id, 3))).toEqual([1, 2])
})

test('returns null while the newest brief version is unknown', () => {
  expect(findOutdatedBriefVersion(planSet, kept, undefined)).toBeNull()
})
