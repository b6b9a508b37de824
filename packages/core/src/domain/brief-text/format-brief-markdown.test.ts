import fc from 'fast-check'
import { expect, inject, test } from 'vitest'
import { anyCharacter } from '../../testing/any-character.ts'
import { Brief, BriefSection, Confidence, Priority } from '../schemas/brief.ts'
import { normalizeText, normalizeTexts } from '../schemas/text.ts'
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

const points = fc.array(storable, { maxLength: 4 })

const brief = fc
  .record(
    {
      problemStatement: storable,
      targetUser: storable,
      valueProp: storable,
      differentiation: storable,
      monetizationHypothesis: storable,
      marketContext: storable,
      keyConstraints: points,
      assumptions: points,
      risks: points,
      smallestViableExperiment: storable,
      confidence: fc
        .array(fc.constantFrom(...Confidence.options), { minLength: 10, maxLength: 10 })
        .map((all) => Object.fromEntries(BriefSection.options.map((name, index) => [name, all[index]]))),
      needs: fc.uniqueArray(
        fc.record({
          id: fc.oneof(storable, fc.constantFrom('need-1', 'need-2', 'need-3')),
          text: storable,
          priority: fc.constantFrom(...Priority.options),
        }),
        { selector: (need) => normalizeText(need.id), maxLength: 4 },
      ),
      targets: fc.record(
        {
          weeks: fc.oneof(
            fc.integer({ min: 1, max: 520_000 }).map((thousandths) => thousandths / 1_000),
            fc.double({ min: 0, max: 520, minExcluded: true, noNaN: true }),
          ),
          budget: fc.oneof(
            fc.integer({ min: 1, max: 1_000_000_000 }),
            fc.double({ min: 0, max: 1_000_000_000, minExcluded: true, noNaN: true }),
          ),
        },
        { requiredKeys: [] },
      ),
    },
    {
      requiredKeys: [
        'problemStatement',
        'targetUser',
        'valueProp',
        'differentiation',
        'monetizationHypothesis',
        'marketContext',
        'keyConstraints',
        'assumptions',
        'risks',
        'smallestViableExperiment',
        'confidence',
      ],
    },
  )
  .map((candidate) => Brief.parse(candidate))

test('writes Markdown that is read back as the same brief, normalized', () => {
  fc.assert(
    fc.property(brief, (written) => {
      const brief = Brief.parse(normalizeTexts(written))
      expect(parseBriefMarkdown(formatBriefMarkdown(written))).toEqual({ ok: true, brief })
    }),
    { numRuns: { sampled: 30, exhaustive: 300 }[inject('extent')] },
  )
}, 60_000)

test('writes briefs with every field at its maximum so that they are read back', () => {
  const list = Array.from({ length: 40 }, (_, index) => String(index % 10).repeat(1_000))
  const prose = 'long '.repeat(1_600).trim()
  const longest = Brief.parse({
    ...Object.fromEntries(BriefSection.options.map((name) => [name, prose])),
    keyConstraints: list,
    assumptions: list,
    risks: list,
    confidence: Object.fromEntries(BriefSection.options.map((name) => [name, 'strong'])),
    needs: Array.from({ length: 60 }, (_, index) => ({
      id: `${index}-`.padEnd(200, 'x'),
      text: 'n'.repeat(1_000),
      priority: 'could',
    })),
  })
  expect(parseBriefMarkdown(formatBriefMarkdown(longest))).toEqual({ ok: true, brief: longest })
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
    targets: { weeks: 8, budget: 60_000 },
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

## Targets

- weeks: 8
- budget: 60,000 USD
`)
})
