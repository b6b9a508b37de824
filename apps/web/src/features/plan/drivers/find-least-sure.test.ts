import { assumptionsFor } from '@plangate/core/estimate'
import { type Brief, BriefSection } from '@plangate/core/schemas'
import { expect, test } from 'vitest'
import { findLeastSure } from './find-least-sure.ts'

const rated = (rating: 'strong' | 'moderate', sections: readonly BriefSection[] = BriefSection.options) =>
  Object.fromEntries(sections.map((section) => [section, rating]))
const first = 'problemStatement'
const others = BriefSection.options.filter((section) => section !== first)

test.each<[string, Brief['confidence'], readonly BriefSection[], string]>([
  ['weak sections', { ...rated('moderate'), risks: 'needs_depth' }, ['risks'], 'These sections are weak'],
  [
    'moderate sections',
    { ...rated('strong'), risks: 'moderate' },
    ['risks'],
    'You are only moderately sure of these sections',
  ],
  [
    'all sections of a brief without ratings',
    {},
    BriefSection.options,
    'You have not rated these sections, so they count as moderate',
  ],
  [
    'the sections that are not rated',
    rated('strong', others),
    [first],
    'You have not rated these sections, so they count as moderate',
  ],
  [
    'moderate sections together with those that are not rated',
    { ...rated('strong', others), risks: 'moderate' },
    [first, 'risks'],
    'You are only moderately sure of these sections, or have not rated them',
  ],
])('finds %s', (_, confidence, sections, are) => {
  expect(findLeastSure({ confidence })).toEqual({ sections, are })
})

test('calls a brief without ratings what its estimate calls it', () => {
  expect(assumptionsFor({ confidence: {} }).briefConfidence).toBe('moderate')
  expect(findLeastSure({ confidence: {} }).are).toContain('count as moderate')
})

test('finds no section when all are strong', () => {
  expect(findLeastSure({ confidence: rated('strong') }).sections).toEqual([])
})
