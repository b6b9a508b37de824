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
    [7, 26, 1, 61],
    [7, 46, 2, 87],
    [8, 66, 3, 100],
  ],
  'council-repairs': [
    [6, 38, 2, 65],
    [9, 59, 2, 90],
    [9, 74, 3, 100],
  ],
  'island-game': [
    [4, 23, 2, 54],
    [8, 54, 2, 93],
    [10, 67, 2, 100],
  ],
  'neighbourhood-shop': [
    [5, 19, 1, 51],
    [6, 39, 2, 92],
    [6, 50, 3, 100],
  ],
  'physio-clinic': [
    [5, 36, 2, 68],
    [8, 50, 2, 89],
    [8, 68, 3, 100],
  ],
  'tool-marketplace': [
    [5, 17, 1, 42],
    [6, 40, 2, 89],
    [7, 59, 3, 100],
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
    [/scan barcodes/i, /keep stock per article/i, /offline/, /PIN/, /sales CSV/, /GDPR/, /expire/],
  ],
  [
    'physio-clinic',
    [
      /waiting list/i,
      /book, move and cancel/i,
      /remind patients/i,
      /Google Calendar and Outlook/,
      /home exercises/,
      /audit log/i,
    ],
  ],
  [
    'tool-marketplace',
    [/list a tool/i, /payouts/i, /photograph/i, /distance on a map/, /ratings/i, /damage claim/i, /chat between/i],
  ],
  ['api-diff', [/compare two/i, /exit codes/, /GitHub/, /rules file/i, /access logs/, /gRPC/]],
  [
    'island-game',
    [/playable on the weakest/, /balance/, /sail the island/i, /co-op/, /controller/i, /split-screen/, /game loop/i],
  ],
  [
    'council-repairs',
    [/report a problem/i, /emergencies/i, /text message or e-mail/, /map/, /job list/i, /Bengali/, /WCAG/],
  ],
])('%s gets the work that its brief is about', async (name, titles) => {
  const found = titlesInOption(await offlineDraft(parseSampleBrief(name)), 'complete').join('\n')
  for (const title of titles) expect(found).toMatch(title)
})

test.each<[SampleName, string]>([
  ['neighbourhood-shop', 'lean'],
  ['physio-clinic', 'balanced'],
  ['tool-marketplace', 'complete'],
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
