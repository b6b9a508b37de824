import fc from 'fast-check'
import { expect, inject, test } from 'vitest'
import { anyCharacter } from '../../testing/any-character.ts'
import {
  Brief,
  BriefSection,
  Confidence,
  emptySections,
  maxBriefLength,
  maxNeeds,
  maxNotesLength,
  maxPoints,
  maxSectionLength,
  Priority,
} from '../schemas/brief.ts'
import { ProductKind } from '../schemas/product-kind.ts'
import { countCharacters, normalizeText, normalizeTexts } from '../schemas/text.ts'
import { formatBriefMarkdown } from './format-brief-markdown.ts'
import { parseBriefMarkdown } from './parse-brief-markdown.ts'

/** Text full of Markdown marks, so that a missing escape is noticed. */
const marks =
  '# * _ ** __ ` ``` ~~~ - + > >> 1. 2) [ ] ( ) ! < > & &amp; &#32; <b> <!-- = === --- \\ | : {#x} {# % %41 must: None. http://a.b'
const pieces = [
  ...marks.split(' '),
  ' ',
  '  ',
  '\t',
  '\n',
  '\n\n',
  '\n\n\n',
  '\r',
  '\r\n',
  '\u00a0',
  '\u2028',
  'a',
  'word',
  '0',
  'é',
  '🦊',
]
const hostileText = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 12 }).map((parts) => parts.join(''))
const anyText = fc.string({ unit: anyCharacter, minLength: 1, maxLength: 30 })

const storable = fc
  .oneof(hostileText, anyText)
  .map((words) => words.replaceAll('\0', '').toWellFormed().trim())
  .filter((words) => words !== '')

const section = fc.oneof({ weight: 3, arbitrary: storable }, { weight: 1, arbitrary: fc.constant('') })
const points = fc.array(storable, { maxLength: 4 })

const confidence = fc
  .array(fc.constantFrom(...Confidence.options, null), { minLength: 10, maxLength: 10 })
  .map((all) =>
    Object.fromEntries(
      BriefSection.options.flatMap((name, index) => (all[index] ? [[name, all[index]] as const] : [])),
    ),
  )

const needs = fc.uniqueArray(
  fc.record({
    id: fc.oneof(storable, fc.constantFrom('need-1', 'need-2', 'need-3')),
    text: storable,
    priority: fc.constantFrom(...Priority.options),
  }),
  { selector: (need) => normalizeText(need.id), maxLength: 4 },
)

const targets = fc.record(
  {
    weeks: fc.oneof(
      fc.integer({ min: 1, max: 520_000 }).map((thousandths) => thousandths / 1_000),
      fc.double({ min: 0, max: 520, minExcluded: true, noNaN: true }),
    ),
    launchBy: fc
      .date({ min: new Date('1970-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10)),
    budget: fc.oneof(
      fc.integer({ min: 1, max: 1_000_000_000 }),
      fc.double({ min: 0, max: 1_000_000_000, minExcluded: true, noNaN: true }),
    ),
    engineers: fc.integer({ min: 1, max: 10 }),
    currency: fc.constantFrom('USD', 'EUR', 'CHF'),
  },
  { requiredKeys: [] },
)

const capabilityAnswers = fc.uniqueArray(
  fc.record(
    {
      capability: fc.constantFrom('scheduling', 'payments', '2fa-sign-in', 'without'),
      rulesOut: fc.constant(true),
      about: storable,
      answer: fc.constantFrom('yes', 'no'),
    },
    { requiredKeys: ['capability', 'about', 'answer'] },
  ),
  {
    selector: ({ capability, rulesOut, about }) => `${capability} ${rulesOut} ${normalizeText(about)}`,
    minLength: 1,
    maxLength: 4,
  },
)

const brief = fc
  .record(
    {
      problemStatement: section,
      targetUser: section,
      valueProp: section,
      differentiation: section,
      monetizationHypothesis: section,
      marketContext: section,
      keyConstraints: points,
      assumptions: points,
      risks: points,
      smallestViableExperiment: section,
      confidence,
      needs,
      outOfScope: fc.array(storable, { minLength: 1, maxLength: 4 }),
      targets: targets.filter(({ budget, currency }) => budget === undefined || (currency ?? 'USD') === 'USD'),
      productKind: fc.constantFrom(...ProductKind.options),
      capabilityAnswers,
      notes: storable,
    },
    { requiredKeys: [...BriefSection.options, 'confidence'] },
  )
  .map((candidate) => Brief.parse(candidate))

test('writes Markdown that is read back as the same brief, normalized', () => {
  fc.assert(
    fc.property(brief, (written) => {
      const brief = Brief.parse(normalizeTexts(written))
      expect(parseBriefMarkdown(formatBriefMarkdown(written))).toEqual({ ok: true, brief })
    }),
    { numRuns: { sampled: 8, exhaustive: 300 }[inject('extent')] },
  )
})

/** Of the maximum length. */
const share = { sampled: 0.01, exhaustive: 1 }[inject('extent')]

/** As much of a text as fills `length` characters. */
const filled = (unit: string, length: number) =>
  unit
    .repeat(Math.ceil(length / unit.length))
    .slice(0, length)
    .replace(/\s$/, 'x')

test.each([
  ['words', 'long '],
  ['marks that have to be escaped', '*'],
  ['as many lines as possible', 'a\n'],
  ['as many paragraphs as possible', 'a\n\n'],
])(
  'writes a long brief, of %s, so that it is read back',
  (_, unit) => {
    const list = Array.from({ length: share * maxPoints }, () => filled(unit, 60))
    const longest = Brief.parse({
      ...emptySections,
      confidence: Object.fromEntries(BriefSection.options.map((name) => [name, 'strong'])),
      valueProp: filled(unit, share * maxSectionLength),
      keyConstraints: list,
      assumptions: list,
      risks: list,
      outOfScope: list,
      needs: Array.from({ length: share * maxNeeds }, (_, index) => ({
        id: `${index}-`.padEnd(20, 'x'),
        text: filled(unit, 60),
        priority: 'could',
      })),
      notes: filled(unit, share * maxNotesLength),
    })
    expect(countCharacters(longest)).toBeGreaterThan(share * 280_000)
    expect(countCharacters(longest)).toBeLessThan(share * maxBriefLength)
    expect(parseBriefMarkdown(formatBriefMarkdown(longest))).toEqual({ ok: true, brief: longest })
  },
  60_000,
)

test('reads back lists in which every point has as many lines as possible', () => {
  const { points, pointLength } = {
    sampled: { points: 20, pointLength: 30 },
    exhaustive: { points: maxPoints, pointLength: 290 },
  }[inject('extent')]
  const list = Array.from({ length: points }, () => filled('a\n', pointLength))
  const crowded = Brief.parse({
    ...emptySections,
    confidence: {},
    keyConstraints: list,
    assumptions: list,
    risks: list,
    outOfScope: list,
    needs: list.map((text, index) => ({ id: `n${index}`, text, priority: 'must' })),
  })
  expect(parseBriefMarkdown(formatBriefMarkdown(crowded))).toEqual({ ok: true, brief: crowded })
})

test('leaves out what is neither written nor rated', () => {
  expect(formatBriefMarkdown({ ...emptySections, confidence: {} })).toBe('')
  const written = { ...emptySections, valueProp: 'Less waste', confidence: { risks: 'strong' as const } }
  expect(formatBriefMarkdown(written)).toBe('## Value proposition\n\nLess waste\n\n## Risks (strong)\n\nNone.\n')
})

test('writes what a person would write', () => {
  const written = Brief.parse({
    problemStatement: 'Anja counts *by hand*.\nEvery week.\n\nNobody looks.',
    targetUser: 'Shops',
    valueProp: 'Less waste',
    differentiation: 'No hardware',
    monetizationHypothesis: '29 a month',
    marketContext: '# 38,000 shops',
    keyConstraints: ['Works offline', '1. no hardware'],
    assumptions: [],
    risks: ['None.'],
    smallestViableExperiment: 'Three shops',
    confidence: {
      ...Object.fromEntries(BriefSection.options.map((name) => [name, 'strong'])),
      marketContext: 'needs_depth',
    },
    needs: [
      { id: 'need-1', text: 'Scan', priority: 'must' },
      { id: 'stock count', text: 'Count', priority: 'should' },
    ],
    outOfScope: ['Payroll'],
    targets: { weeks: 8, launchBy: '2027-05-01', budget: 60_000, engineers: 2, currency: 'USD' },
    notes: 'Ask Ines.\n\nShe knows *shops*.',
  })
  expect(formatBriefMarkdown(written)).toBe(`## Problem statement (strong)

Anja counts \\*by hand\\*.\\
Every week.

Nobody looks.

## Target user (strong)

Shops

## Value proposition (strong)

Less waste

## Differentiation (strong)

No hardware

## Monetization hypothesis (strong)

29 a month

## Market context (needs depth)

\\# 38,000 shops

## Key constraints (strong)

- Works offline
- 1\\. no hardware

## Assumptions (strong)

None.

## Risks (strong)

- None.

## Smallest viable experiment (strong)

Three shops

## Needs

- must: Scan
- should: Count {#stock%20count}

## Out of scope

- Payroll

## Targets

- weeks: 8
- launch by: 2027-05-01
- budget: 60,000 USD
- engineers: 2
- currency: USD

## Notes

Ask Ines.

She knows \\*shops\\*.
`)
})
