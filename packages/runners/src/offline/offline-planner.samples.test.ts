import type { Draft, PlanSet } from '@plangate/core/schemas'
import { beforeAll, describe, expect, test } from 'vitest'
import { offlineDraft, pricedPlanSet, titlesInOption } from './testing/offline-draft.ts'
import { parsedSampleBriefs, parseSampleBrief, type SampleName } from './testing/sample-briefs.ts'

/** Calendar weeks and thousands of USD (P50, at the lower rate), engineers, and scope coverage in percent. */
type Figures = readonly [weeks: number, kiloUsd: number, engineers: number, scope: number]

/**
 * Expected figures of the six briefs: lean, balanced, complete. They may shift when the catalogue changes; a difference
 * of a third points to a mistake. The game's brief names a team of two.
 */
const table: Record<SampleName, readonly [Figures, Figures, Figures]> = {
  'api-diff': [
    [4, 13, 1, 35],
    [7, 44, 2, 84],
    [8, 69, 3, 100],
  ],
  'council-repairs': [
    [5, 17, 1, 33],
    [10, 65, 2, 88],
    [11, 98, 3, 100],
  ],
  'island-game': [
    [5, 32, 2, 58],
    [10, 65, 2, 91],
    [13, 85, 2, 100],
  ],
  'neighbourhood-shop': [
    [8, 30, 1, 49],
    [11, 74, 2, 89],
    [11, 97, 3, 100],
  ],
  'physio-clinic': [
    [8, 32, 1, 52],
    [10, 63, 2, 84],
    [12, 100, 3, 100],
  ],
  'tool-marketplace': [
    [8, 29, 1, 42],
    [10, 68, 2, 86],
    [12, 101, 3, 100],
  ],
}

describe.each(Object.entries(parsedSampleBriefs))('the sample brief %s', (name, brief) => {
  let draft: Draft
  let options: PlanSet['options']

  beforeAll(async () => {
    draft = await offlineDraft(brief)
    options = pricedPlanSet(draft, brief).options
  })

  test('is priced close to the expected figures', () => {
    const figures = options.map(({ estimate, engineers, scopeCoverage }): Figures => {
      return [estimate.weeks.p50, estimate.cost.p50.low / 1_000, engineers, scopeCoverage]
    })
    const expected = Object.entries(table).find(([key]) => key === name)?.[1] ?? []
    expect(figures.map(([, , engineers]) => engineers)).toEqual(expected.map(([, , engineers]) => engineers))
    figures.forEach(([weeks, kiloUsd, , scope], index) => {
      const [likelyWeeks, likelyCost, , likelyScope] = expected[index] ?? [0, 0, 0, 0]
      expect(Math.abs(Math.log(weeks / likelyWeeks))).toBeLessThan(0.3)
      expect(Math.abs(Math.log(kiloUsd / likelyCost))).toBeLessThan(0.3)
      expect(Math.abs(scope - likelyScope)).toBeLessThan(10)
    })
  })

  test('has options that grow in hours and scope and differ in approach', () => {
    const [lean, balanced, complete] = options.map(({ estimate }) => estimate.hours.p50)
    expect(lean).toBeLessThan(0.9 * (balanced ?? 0))
    expect(balanced).toBeLessThan(0.95 * (complete ?? 0))
    const scopes = options.map(({ scopeCoverage }) => scopeCoverage)
    expect(scopes).toEqual(scopes.toSorted((a, b) => a - b))
    expect(new Set(draft.options.map((option) => option.technicalApproach)).size).toBe(3)
  })
})

/** The work that a reader of the brief would miss first. */
test.each<[SampleName, readonly RegExp[]]>([
  [
    'neighbourhood-shop',
    [
      /scanning of barcodes/i,
      /stock ledger/i,
      /without a network/i,
      /sign-in by PIN/,
      /import from CSV/i,
      /the GDPR/,
      /expire/,
    ],
  ],
  [
    'physio-clinic',
    [
      /waiting list/i,
      /nobody can take twice/,
      /reminders/i,
      /Google Calendar and Outlook/,
      /home exercises/,
      /append-only log/i,
    ],
  ],
  [
    'tool-marketplace',
    [/listings/i, /payouts/i, /Stripe/, /upload and display of photos/i, /by distance/, /ratings/i, /damage claims/i],
  ],
  ['api-diff', [/analysis/i, /exit codes/, /GitHub/, /rules file/i, /access logs/, /gRPC/]],
  [
    'island-game',
    [/playable on the weakest/, /balance/, /sail the island/i, /shared state/, /controller/i, /split-screen/],
  ],
  [
    'council-repairs',
    [/form that takes a request/i, /emergencies/i, /SMS and e-mail/, /pins/, /job list/i, /Bengali/, /accessibility/i],
  ],
])('%s gets the work that its brief is about', async (name, titles) => {
  const found = titlesInOption(await offlineDraft(parseSampleBrief(name)), 'complete').join('\n')
  for (const title of titles) expect(found).toMatch(title)
})

test.each<[SampleName, string]>([
  ['neighbourhood-shop', 'lean'],
  ['physio-clinic', 'balanced'],
  ['tool-marketplace', 'balanced'],
  ['api-diff', 'lean'],
  ['island-game', 'complete'],
  ['council-repairs', 'complete'],
])('%s: recommends %s for its targets', async (name, key) => {
  expect((await offlineDraft(parseSampleBrief(name))).recommendedKey).toBe(key)
})

test('every option leaves out what the brief rules out, and the first states it', async () => {
  const draft = await offlineDraft(parseSampleBrief('tool-marketplace'))
  expect(titlesInOption(draft, 'complete').join('\n')).not.toMatch(/mobile app/i)
  expect(draft.options[0]?.tradeoffs.join('\n')).toContain('No mobile apps (“No native app before 1,000 rentals')
})
