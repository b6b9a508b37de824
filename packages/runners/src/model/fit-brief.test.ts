import { Brief, countCharacters, emptySections, maxBriefLength } from '@plangate/core/schemas'
import { expect, test } from 'vitest'
import { fitBrief, maxBriefCharacters } from './fit-brief.ts'

const briefWith = (parts: Partial<Brief>): Brief => Brief.parse({ ...emptySections, confidence: {}, ...parts })
const words = (length: number) => 'song '.repeat(length / 5).trim()
const points = (count: number, length: number) =>
  Array.from({ length: count }, (_, index) => `${index}`.padEnd(length, 'x'))

test('leaves a brief of the maximum as it is', () => {
  const brief = briefWith({ valueProp: words(20_000), notes: 'n'.repeat(maxBriefCharacters - 19_999) })
  expect(countCharacters(brief)).toBe(maxBriefCharacters)
  expect(fitBrief(brief)).toEqual({ brief, leftOut: [] })
})

test('cuts the end of the notes first, at a word, and says how much', () => {
  const brief = briefWith({ valueProp: words(20_000), marketContext: words(20_000), notes: words(200_000) })
  const { brief: fitted, leftOut } = fitBrief(brief)
  expect({ ...fitted, notes: brief.notes }).toEqual(brief)
  expect(brief.notes?.startsWith(`${fitted.notes} song`)).toBe(true)
  expect(countCharacters(fitted)).toBeGreaterThan(maxBriefCharacters - 10)
  expect(leftOut).toEqual([
    'The language model has not read the last 120,000 of 199,999 characters of the notes, because the brief is longer than it can take.',
  ])
})

test('never cuts a character in half', () => {
  const { brief } = fitBrief(briefWith({ notes: `a${'🎵'.repeat(90_000)}` }))
  expect(brief.notes?.isWellFormed()).toBe(true)
})

test('goes on with what is least important for a plan, and drops the least urgent needs', () => {
  const needs = points(200, 1_000).map((text, index) => ({
    id: `n${index}`,
    text,
    priority: index % 2 === 0 ? ('must' as const) : ('could' as const),
  }))
  const brief = briefWith({
    problemStatement: words(20_000),
    marketContext: words(20_000),
    risks: points(20, 1_000),
    needs,
    outOfScope: ['Payroll'],
    notes: words(10_000),
  })
  const { brief: fitted, leftOut } = fitBrief(brief)
  expect(countCharacters(fitted)).toBeLessThanOrEqual(maxBriefCharacters)
  expect(fitted).toMatchObject({
    problemStatement: brief.problemStatement,
    marketContext: '',
    risks: [],
    outOfScope: ['Payroll'],
  })
  expect(fitted).not.toHaveProperty('notes')
  expect(new Set(fitted.needs?.map(({ priority }) => priority))).toEqual(new Set(['must']))
  expect(leftOut.map((sentence) => /not read (.*), because/.exec(sentence)?.[1])).toEqual([
    'the last 9,999 of 9,999 characters of the notes',
    'the last 19,999 of 19,999 characters of the market context',
    'the last 20 of 20 risks',
    `${200 - (fitted.needs?.length ?? 0)} of 200 needs, the least urgent ones`,
  ])
})

test.each<[string, Partial<Brief>]>([
  ['key constraints', { keyConstraints: points(200, 1_000) }],
  ['points that are out of scope', { outOfScope: points(200, 1_000), keyConstraints: points(1, 1_000) }],
])('fits a brief of almost nothing but %s', (_, parts) => {
  const { brief, leftOut } = fitBrief(
    briefWith({ problemStatement: words(20_000), targetUser: words(20_000), valueProp: words(20_000), ...parts }),
  )
  expect(Brief.safeParse(brief).success).toBe(true)
  expect(countCharacters(brief)).toBeLessThanOrEqual(maxBriefCharacters)
  expect(leftOut.length).toBeGreaterThan(0)
})

test('fits every brief that can be saved', () => {
  expect(maxBriefLength).toBe(300_000)
  const full = briefWith({
    problemStatement: words(20_000),
    targetUser: words(20_000),
    valueProp: words(20_000),
    differentiation: words(20_000),
    monetizationHypothesis: words(20_000),
    keyConstraints: points(100, 1_000),
    assumptions: points(50, 1_000),
    risks: points(50, 1_000),
  })
  expect(countCharacters(fitBrief(full).brief)).toBeLessThanOrEqual(maxBriefCharacters)
})
