import { PlanSet, type Weights } from '@plangate/core/schemas'
import { describe, expect, test } from 'vitest'
import { readChanges } from './read-plan-changes.ts'
import { readRecommendation } from './find-recommendation-change.ts'
import { summarizeChanges } from './summarize-changes.ts'

const uuid = (last: number) => `01900000-0000-7000-8000-${String(last).padStart(12, '0')}`

const item = (id: string, likely = 10) => ({
  id,
  title: `Item ${id}`,
  discipline: 'backend' as const,
  hours: { low: 1, likely, high: 100 },
  value: 1,
  dependsOn: [],
  addresses: [{ part: 'needs' as const, words: 'All of it' }],
})

const percentiles = (p80: number) => ({ p10: 1, p50: 2, p80, p90: p80 + 1 })
const money = (high: number) => ({ low: 0, high })

const option = (last: number, name: string, workItemIds: string[], weeks = 10, scopeCoverage = 50) => ({
  id: uuid(last),
  name,
  isRecommended: false,
  timeToShip: '2-10 weeks',
  engineeringCost: 'Low',
  riskLevel: 'low' as const,
  scopeCoverage,
  pros: ['Soon', 'Cheap'],
  cons: ['Small', 'Narrow'],
  technicalApproach: 'One page.',
  tradeoffs: ['Later work'],
  engineeringImpact: 'Little.',
  costNote: 'Estimated.',
  engineers: 1,
  workItemIds,
  estimate: {
    hours: percentiles(weeks * 30),
    weeks: percentiles(weeks),
    cost: { p10: money(1), p50: money(2), p80: money(weeks * 1_000), p90: money(weeks * 2_000) },
  },
})

type Part = ReturnType<typeof option>

function planSet(version: number, options: Part[], workItems: ReturnType<typeof item>[], more: object = {}): PlanSet {
  const recommended = options.find(({ name }) => name === 'Lean') ?? options[0]
  return PlanSet.parse({
    id: uuid(900 + version),
    projectId: uuid(800),
    version,
    createdAt: '2026-11-23T07:30:00.000Z',
    createdBy: uuid(802),
    briefVersion: 1,
    gateId: uuid(801),
    workItems,
    options: options.map((each) => ({ ...each, isRecommended: each === recommended })),
    recommendedId: recommended?.id,
    assumptions: {
      briefConfidence: 'moderate',
      sharedSigma: 0.25,
      focusedHoursPerWeek: 25,
      coordinationLoss: 0.05,
      rate: { low: 150, high: 190 },
      draws: 4_000,
    },
    seed: 'a'.repeat(64),
    feedback: null,
    runner: { name: 'offline', model: null },
    ...more,
  })
}

const all = ['a', 'b', 'c', 'd'].map((id) => item(id))
const lean = option(1, 'Lean', ['a', 'b', 'c'], 14)
const whole = option(2, 'Whole', ['a', 'b', 'c', 'd'], 20)
const first = planSet(1, [lean, whole], all)

/** What is written anew gets another id, whatever it says. */
const rewritten = (part: Part, change: Partial<Part> = {}): Part => ({
  ...part,
  id: part.id.replace('000000', '777777'),
  ...change,
})

describe('readChanges', () => {
  test('between a version and the same written anew there is nothing to see', () => {
    const changes = readChanges(first, planSet(2, [rewritten(lean), rewritten(whole)], all))
    expect(changes.options.map(({ fate }) => fate)).toEqual(['same', 'same'])
    expect(summarizeChanges(changes, null)).toBe('Nothing has changed that can be seen.')
  })

  test('a pinned option is kept in its new place, one that is shorter has changed, one is new, and one is gone', () => {
    const shorter = rewritten(lean, { workItemIds: ['a', 'b'], estimate: option(9, '', [], 10.4).estimate })
    const before = planSet(1, [lean, whole, option(4, 'Dear', ['d'], 30)], all)
    const changes = readChanges(
      before,
      planSet(2, [whole, shorter, option(3, 'Bought', ['e'], 4)], [...all, item('e')]),
    )
    expect(changes.options.map(({ fate, name, place, placeBefore }) => ({ fate, name, place, placeBefore }))).toEqual([
      { fate: 'kept', name: 'Whole', place: 0, placeBefore: 1 },
      { fate: 'changed', name: 'Lean', place: 1, placeBefore: 0 },
      { fate: 'new', name: 'Bought', place: 2, placeBefore: null },
      { fate: 'gone', name: 'Dear', place: 2, placeBefore: 2 },
    ])
    expect(changes.options[1]).toMatchObject({
      before: { weeks: 14, hours: 420, cost: 7_000 },
      after: { weeks: 10.4, hours: 312, cost: 5_200 },
    })
    expect(summarizeChanges(changes, null)).toBe(
      'P80 14.0 → 10.4 weeks for B. A kept as it was, C is new, 1 option gone. 1 item added, 1 moved between options.',
    )
  })

  test('items are cut, added, re-estimated, moved and reworded, each with the options of that version', () => {
    const [a, b, c] = [{ ...item('a'), title: 'Item a, and its log' }, item('b', 24), item('c')]
    const after = [rewritten(lean, { workItemIds: ['a', 'b'] }), rewritten(whole, { workItemIds: ['b', 'c', 'e'] })]
    const { items } = readChanges(first, planSet(2, after, [a, b, c, item('e')]))
    expect(items.cut).toEqual([{ id: 'd', title: 'Item d', hours: 10, places: [1] }])
    expect(items.added).toEqual([{ id: 'e', title: 'Item e', hours: 10, places: [1] }])
    expect(items.reestimated.map(({ id, hours }) => [id, hours?.before.likely, hours?.after.likely])).toEqual([
      ['b', 10, 24],
    ])
    expect(items.moved).toEqual([
      { id: 'a', title: 'Item a, and its log', into: [], outOf: [1], isLeftOut: false },
      { id: 'c', title: 'Item c', into: [], outOf: [0], isLeftOut: false },
    ])
    expect(items.otherwise.map(({ id }) => id)).toEqual(['a'])
  })

  test('an item that came into an option, and one that is left out of all, say so', () => {
    const before = planSet(1, [lean, whole], all)
    const after = [
      rewritten(lean, { workItemIds: ['a', 'b', 'd'] }),
      rewritten(whole, { workItemIds: ['a', 'b', 'd'] }),
    ]
    const { moved } = readChanges(before, planSet(2, after, all)).items
    expect(moved.map(({ id, into, outOf, isLeftOut }) => [id, into, outOf, isLeftOut])).toEqual([
      ['c', [], [0, 1], true],
      ['d', [0], [], false],
    ])
  })

  test('another brief and other assumptions are told with what they were', () => {
    const other = { ...first.assumptions, draws: 500 }
    const swapped = planSet(2, [rewritten(lean), rewritten(whole)], all, { briefVersion: 2, assumptions: other })
    const changes = readChanges(first, swapped)
    expect(changes.assumptions?.names).toEqual(['draws'])
    expect(summarizeChanges(changes, null)).toBe('Brief version 1 → 2, 1 assumption changed.')
  })
})

describe('readRecommendation', () => {
  const onlyTime = { time: 100, cost: 0, risk: 0, scope: 0 }
  const onlyScope = { time: 0, cost: 0, risk: 0, scope: 100 }
  const large = option(2, 'Whole', ['a', 'b', 'c', 'd'], 20, 90)
  const before = planSet(1, [lean, large], all)
  /** The larger one is kept and the stored recommendation is another than in the version before. */
  const after = planSet(2, [large, rewritten(option(1, 'Slim', ['a', 'b', 'c'], 14))], all)

  function told(earlier: PlanSet, later: PlanSet, weights: Weights) {
    const [old, now] = [withForecasts(earlier), withForecasts(later)]
    return readRecommendation(readChanges(earlier, later).options, old, now, weights)
  }

  test('is by the weights of the founder, whatever is stored with the versions', () => {
    expect(before.recommendedId).not.toBe(after.recommendedId)
    expect(told(before, after, onlyTime)).toBeNull()
    expect(told(before, after, onlyScope)).toBeNull()
  })

  test('is told with what it was, and in a line, when another option is recommended', () => {
    const quick = planSet(2, [large, option(3, 'Bought', ['e'], 4)], [...all, item('e')])
    const change = told(before, quick, onlyTime)
    expect(change).toEqual({ before: { place: 0, name: 'Lean' }, after: { place: 1, name: 'Bought' } })
    expect(summarizeChanges(readChanges(before, quick), change)).toContain('B recommended now')
    expect(told(before, quick, onlyScope)).toBeNull()
  })
})

function withForecasts(version: PlanSet) {
  const probabilities = { date: null, budget: null, both: null }
  return {
    planSet: version,
    forecasts: version.options.map(({ id }) => ({ id, probabilities, curve: [], tableRows: [] })),
  }
}
