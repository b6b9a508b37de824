import { assumptionsFor, drawWorkItems, estimateFrom, simulate } from '@plangate/core/estimate'
import { describe, expect, inject, test } from 'vitest'
import { neutralBrief } from '../testing/neutral-brief.ts'
import { offlineDraft, pricedPlanSet } from '../testing/offline-draft.ts'
import { parsedSampleBriefs } from '../testing/sample-briefs.ts'
import { noWishes } from '../wishes.ts'
import { writeWorkPlan } from '../work-items/write-work-plan.ts'
import { measureOptions } from './measure-options.ts'
import { planOptions } from './plan-options.ts'
import { recommendOptionPlan } from './recommend-option-plan.ts'
import { roughEstimate } from './rough-estimate.ts'
import { trimOption } from './trim-option.ts'

const needs = [
  ['must', 'Book a visit online'],
  ['must', 'Search by name'],
  ['must', 'Predict the honey of the next summer'],
  ['should', 'Take card payments'],
  ['should', 'Simulate the flight of a swarm'],
  ['should', 'Chat between keepers'],
  ['could', 'Reports for the board: a dashboard'],
] as const

const plan = writeWorkPlan(neutralBrief({ needs }), noWishes)

describe('options', () => {
  test('include must, then should, then could items, with their dependencies', () => {
    const [lean, balanced, complete] = planOptions(plan, {}, 3)
    const has = (option: typeof lean, id: string) => option?.items.some((item) => item.id === id)
    expect([has(lean, 'search-basic'), has(lean, 'payments-checkout')]).toEqual([true, false])
    expect([has(balanced, 'payments-checkout'), has(balanced, 'reporting-overview')]).toEqual([true, false])
    expect(complete?.items).toEqual(plan.items)
  })

  test('never leave out the must-have that the value proposition names', () => {
    const [lean] = planOptions(
      writeWorkPlan(
        neutralBrief({
          needs: [...needs, ['must', 'Guess the mood of a hive']],
          valueProp: 'We guess the mood of every hive.',
          smallestViableExperiment: 'Ten keepers book a visit online.',
        }),
        noWishes,
      ),
      {},
      3,
    )
    const titles = lean?.items.map(({ title }) => title) ?? []
    expect(titles).toContain('Guess the mood of a hive')
    expect(titles).not.toContain('Predict the honey of the next summer')
  })

  test.each([
    ['that the value proposition names', 'We guess the mood of every hive.', 'Guess the mood of a hive'],
    ['that comes first', 'Less work for keepers.', 'Take card payments'],
  ])('have a need from the smallest on, where nothing is a must-have: the one %s', (_, valueProp, core) => {
    const wanted = [
      ['should', 'Take card payments'],
      ['should', 'Guess the mood of a hive'],
      ['could', 'Simulate the flight of a swarm'],
    ] as const
    const [lean] = planOptions(writeWorkPlan(neutralBrief({ needs: wanted, valueProp }), noWishes), {}, 3)
    expect(lean?.items.filter(({ addresses }) => addresses.some(({ part }) => part === 'needs'))).toMatchObject([
      { title: core },
    ])
  })

  test('are two for a small product', async () => {
    const draft = await offlineDraft(neutralBrief({ needs: [['must', 'Sing like a hive']] }))
    expect(draft.options.map(({ key, engineers }) => [key, engineers])).toEqual([
      ['lean', 2],
      ['complete', 2],
    ])
  })

  test('are two when the balanced one would add only foundation items', async () => {
    const musts = Array.from({ length: 12 }, (_, index) => ['must', `Sing like hive number ${index}`] as const)
    const draft = await offlineDraft(neutralBrief({ needs: musts }))
    expect(draft.options.map(({ key, engineers }) => [key, engineers])).toEqual([
      ['lean', 3],
      ['complete', 3],
    ])
  })

  test('keep to the team size in the targets, which overrules that in a constraint', async () => {
    const targets = { engineers: 1, launchBy: '2027-05-01' }
    const draft = await offlineDraft(neutralBrief({ needs, targets, keyConstraints: ['We are a team of two.'] }))
    expect(draft.options.map(({ engineers }) => engineers)).toEqual([1, 1, 1])
  })

  test('keep to the team size in a constraint', async () => {
    const draft = await offlineDraft(neutralBrief({ needs, keyConstraints: ['We are a team of two.'] }))
    expect(draft.options.map(({ engineers }) => engineers)).toEqual([2, 2, 2])
  })
})

test.each(Object.entries(parsedSampleBriefs))(
  'the first option of %s is the smallest, and ships first',
  async (_, brief) => {
    const [first, ...others] = pricedPlanSet(await offlineDraft(brief), brief).options
    for (const option of others) {
      expect(first?.estimate.hours.p50).toBeLessThan(option.estimate.hours.p50)
      expect(first?.estimate.weeks.p50).toBeLessThanOrEqual(option.estimate.weeks.p50)
    }
  },
)

const samples = Object.entries(parsedSampleBriefs).slice(0, { sampled: 2, exhaustive: 6 }[inject('extent')])

describe('the rough estimate', () => {
  test.each(samples)('of %s is close to the simulation', async (_, brief) => {
    const { workItems, assumptions, seed } = pricedPlanSet(await offlineDraft(brief), brief)
    const draws = drawWorkItems({ workItems, assumptions, seed })
    const planned = planOptions(writeWorkPlan(brief, noWishes), {}, 3)
    for (const option of planned) {
      const { key, items, engineers } = option
      const workItemIds = workItems.map(({ id }) => id).filter((id) => items.some((item) => item.id === id))
      const { hours, weeks } = estimateFrom(simulate(draws, { workItemIds, engineers }), assumptions.rate)
      const [p50, p80] = [roughEstimate(option, 'p50', assumptions), roughEstimate(option, 'p80', assumptions)]
      expect([key, p50.hours / hours.p50]).toEqual([key, expect.closeTo(1, 0.5)])
      expect([key, p80.hours / hours.p80]).toEqual([key, expect.closeTo(1, 0.5)])
      expect([key, p50.weeks / weeks.p50]).toEqual([key, expect.closeTo(1, 0.5)])
    }
  })
})

describe('the recommendation', () => {
  const options = planOptions(plan, {}, 3)
  const strong = assumptionsFor(neutralBrief({ confidence: 'strong' }))
  const vague = assumptionsFor(neutralBrief({ confidence: 'needs_depth' }))

  test.each([
    [{}, strong, 'balanced'],
    [{}, vague, 'lean'],
    [{ weeks: 50 }, vague, 'complete'],
    [{ budget: 500_000 }, strong, 'complete'],
    [{ weeks: 50, budget: 1_000 }, strong, 'lean'],
    [{ weeks: 1 }, strong, 'lean'],
  ] as const)('with %o', (limits, assumptions, key) => {
    const measure = measureOptions(plan.items, assumptions)
    expect(recommendOptionPlan(options, limits, { measure, assumptions })).toBe(key)
  })
})

describe('trimming', () => {
  const complete = planOptions(plan, {}, 3).at(-1)
  if (!complete) throw new Error('the plan has no largest option')

  test('removes could items first, and never protected items, the most valuable item or dependencies', () => {
    const half = trimOption(complete, new Set(), ({ items }) => items.length <= complete.items.length - 3)
    expect(half.items.filter(({ priority }) => priority === 'could')).toEqual([])
    const bare = trimOption(complete, new Set(['reporting-overview']), () => false)
    const ids = bare.items.map(({ id }) => id)
    expect(ids).toEqual(expect.arrayContaining(['walking-skeleton', 'scheduling-slots', 'reporting-overview']))
    expect(ids).not.toContain('payments-checkout')
    for (const { dependsOn } of bare.items) expect(ids).toEqual(expect.arrayContaining([...dependsOn]))
  })

  test('returns an option unchanged that is small enough', () => {
    expect(trimOption(complete, new Set(), () => true)).toBe(complete)
  })
})
