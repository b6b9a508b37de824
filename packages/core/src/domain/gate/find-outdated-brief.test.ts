import { expect, test } from 'vitest'
import { contentHash } from '../content-hash/content-hash.ts'
import { findOutdatedBrief } from './find-outdated-brief.ts'

/** The heads of briefs with these texts, the newest first. */
const briefs = (...texts: string[]) =>
  texts.map((text, index) => ({ version: index + 1, contentHash: contentHash(text) })).toReversed()

test('finds the version that was priced and the newest one when their texts differ', () => {
  expect(findOutdatedBrief(1, briefs('one', 'two', 'three'))).toEqual({ priced: 1, newest: 3 })
  expect(findOutdatedBrief(2, briefs('one', 'two', 'three').toReversed())).toEqual({ priced: 2, newest: 3 })
})

test('finds nothing outdated when the newest version has the same text again', () => {
  expect(findOutdatedBrief(1, briefs('one', 'two', 'one'))).toBeNull()
  expect(findOutdatedBrief(2, briefs('one', 'two', 'one'))).toEqual({ priced: 2, newest: 3 })
  expect(findOutdatedBrief(3, briefs('one', 'two', 'one'))).toBeNull()
})

test('finds nothing outdated while the versions are not known', () => {
  expect(findOutdatedBrief(1, undefined)).toBeNull()
  expect(findOutdatedBrief(1, [])).toBeNull()
  expect(findOutdatedBrief(4, briefs('one', 'two'))).toBeNull()
})
