import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { estimateFrom, replay, simulate } from '../estimate/index.ts'
import { arbitraryWork, someAssumptions, someItem } from '../estimate/testing/some-work.ts'
import { Adjustments, ExecutionOption, type OptionAdjustments, WorkItemId } from '../schemas/index.ts'
import { shortestWeeks } from './cocomo.ts'
import { type SomePlan, somePlan } from './testing/some-plan.ts'
import { type WhatIfOption, whatIf } from './what-if.ts'

const percentiles = ['p10', 'p50', 'p80', 'p90'] as const
const team = fc.integer({ min: 1, max: 10 })
const week = fc.integer({ min: 5, max: 40 })

/** A plan of two options over the same items, one of which has another team. */
const plans = fc.tuple(arbitraryWork(), team, team).map(([items, ...teams]) =>
  somePlan(
    items,
    teams.map((engineers) => ({ engineers })),
    someAssumptions({ draws: 200 }),
  ),
)

/** The options after valid changes. */
function optionsAfter(plan: SomePlan, changes: Adjustments): WhatIfOption[] {
  const result = whatIf(plan, Adjustments.parse(changes))
  if ('issues' in result) throw new Error(JSON.stringify(result.issues))
  return result.options
}

/** The first option after changes to it, and to what is assumed. */
function firstAfter(
  plan: SomePlan,
  ofOption: Omit<OptionAdjustments, 'optionId'>,
  assumed: Omit<Adjustments, 'options'> = {},
): WhatIfOption {
  const [{ id: optionId } = someOption(plan)] = plan.options
  const [first] = optionsAfter(plan, { ...assumed, options: [{ optionId, ...ofOption }] })
  if (!first) throw new Error('there is no option')
  return first
}

function someOption({ options: [option] }: SomePlan): ExecutionOption {
  if (!option) throw new Error('there is no option')
  return option
}

const idOf = (id: string) => WorkItemId.parse(id)

describe('empty adjustments', () => {
  test('return the plan to the byte, in every form that they can have', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const { rate, focusedHoursPerWeek } = plan.assumptions
        const options = plan.options.map(({ id, engineers }) => ({ optionId: id, engineers, takeOut: [], putIn: [] }))
        const { simulations } = replay(plan)
        for (const changes of [{}, { options: [] }, { rate, focusedHoursPerWeek, options }]) {
          const after = optionsAfter(plan, changes)
          expect(JSON.stringify(after.map(({ option }) => option))).toBe(JSON.stringify(plan.options))
          for (const { option, simulation, compressionLimit } of after) {
            expect(simulation).toEqual(simulations.get(option.id))
            expect(compressionLimit).toBeNull()
          }
        }
      }),
      { numRuns: 30 },
    )
  })

  test('of one option leave it as it is while the other one changes', () => {
    fc.assert(
      fc.property(plans, team, (plan, engineers) => {
        const [changed, other] = plan.options
        const after = optionsAfter(plan, { options: [{ optionId: changed?.id ?? someOption(plan).id, engineers }] })
        expect(after[1]?.option).toEqual(other)
        expect(after[0]?.option.engineers).toBe(engineers)
      }),
      { numRuns: 30 },
    )
  })
})

describe('adjustments', () => {
  test('without compression give the numbers of a plan that was priced like that', () => {
    const rate = fc.integer({ min: 1, max: 300 }).map((low) => ({ low, high: low + 40 }))
    fc.assert(
      fc.property(arbitraryWork(), team, team, week, rate, (items, one, other, hours, band) => {
        const [fewer, more] = [Math.min(one, other), Math.max(one, other)]
        const asked = { rate: band, focusedHoursPerWeek: hours }
        const stored = someAssumptions({ draws: 200, focusedHoursPerWeek: 40 })
        const { option } = firstAfter(somePlan(items, [{ engineers: more }], stored), { engineers: fewer }, asked)
        const priced = someOption(somePlan(items, [{ engineers: fewer }], { ...stored, ...asked }))
        expect(option).toEqual({ ...priced, id: option.id })
      }),
      { numRuns: 50 },
    )
  })

  test('of the scope give the numbers of a plan that was priced like that', () => {
    fc.assert(
      fc.property(arbitraryWork(), team, (items, engineers) => {
        const [last] = items.slice(-1)
        fc.pre(items.length > 1 && last !== undefined)
        const fewer = items.slice(0, -1)
        const assumptions = someAssumptions({ draws: 200 })
        const plan = somePlan(items, [{ engineers }, { engineers, items: fewer }], assumptions)
        const [all, without] = plan.options
        const numbersOf = ({ timeToShip, scopeCoverage, estimate }: ExecutionOption) => ({
          timeToShip,
          scopeCoverage,
          estimate,
        })
        const changes = plan.options.map(({ id: optionId }, index) =>
          index === 0 ? { optionId, takeOut: [last.id] } : { optionId, putIn: [last.id] },
        )
        const after = optionsAfter(plan, { options: changes })
        expect(after.map(({ option }) => numbersOf(option))).toEqual(
          [without, all].map((option) => numbersOf(option ?? someOption(plan))),
        )
      }),
      { numRuns: 50 },
    )
  })

  test('always give an option that the schema accepts and that agrees with its own simulation', () => {
    fc.assert(
      fc.property(plans, team, week, (plan, engineers, focusedHoursPerWeek) => {
        const { option, simulation } = firstAfter(plan, { engineers }, { focusedHoursPerWeek })
        expect(ExecutionOption.parse(option)).toEqual(option)
        expect(estimateFrom(simulation, plan.assumptions.rate)).toEqual(option.estimate)
      }),
      { numRuns: 50 },
    )
  })
})

describe('cost', () => {
  test('rises with the rate', () => {
    const rate = fc.integer({ min: 1, max: 300 })
    fc.assert(
      fc.property(plans, rate, fc.integer({ min: 1, max: 300 }), (plan, low, more) => {
        const costAt = (low: number) => firstAfter(plan, {}, { rate: { low, high: low } }).option.estimate.cost
        const [cheap, dear] = [costAt(low), costAt(low + more)]
        for (const percentile of percentiles) expect(dear[percentile].low).toBeGreaterThanOrEqual(cheap[percentile].low)
        expect(dear.p90.low).toBeGreaterThan(cheap.p90.low)
      }),
      { numRuns: 50 },
    )
  })

  test('never falls when engineers are added', () => {
    fc.assert(
      fc.property(plans, team, (plan, more) => {
        const before = someOption(plan)
        const { option } = firstAfter(plan, { engineers: Math.min(10, before.engineers + more) })
        for (const percentile of percentiles)
          expect(option.estimate.cost[percentile].low).toBeGreaterThanOrEqual(before.estimate.cost[percentile].low)
      }),
      { numRuns: 50 },
    )
  })
})

test('taking an item out never raises the hours', () => {
  fc.assert(
    fc.property(arbitraryWork(), team, (items, engineers) => {
      fc.pre(items.length > 1)
      const plan = somePlan(items, [{ engineers }], someAssumptions({ draws: 200 }))
      const { option } = firstAfter(plan, { takeOut: items.slice(-1).map(({ id }) => id) })
      for (const percentile of percentiles)
        expect(option.estimate.hours[percentile]).toBeLessThanOrEqual(someOption(plan).estimate.hours[percentile])
    }),
    { numRuns: 50 },
  )
})

describe('compression', () => {
  test('brings no draw below 75 % of the nominal schedule, or below its own pace if that is faster', () => {
    fc.assert(
      fc.property(plans, team, week, (plan, engineers, focusedHoursPerWeek) => {
        const { draws } = replay(plan)
        const largest = Math.max(...plan.options.map((option) => option.engineers))
        const { simulation } = firstAfter(plan, { engineers }, { focusedHoursPerWeek })
        const ownPace = simulate(draws, { ...someOption(plan), engineers: Math.min(engineers, largest) })
        const isHaste = engineers > largest || focusedHoursPerWeek > plan.assumptions.focusedHoursPerWeek
        fc.pre(isHaste)
        simulation.weeks.forEach((weeks, draw) => {
          const floor = Math.min(shortestWeeks(simulation.hours[draw] ?? 0), ownPace.weeks[draw] ?? 0)
          expect(weeks).toBeGreaterThanOrEqual(floor)
        })
      }),
      { numRuns: 50 },
    )
  })

  const thousandHours = Array.from({ length: 10 }, (_, index) =>
    someItem({ id: `item-${index}`, hours: { low: 100, high: 100 } }),
  )
  const surely = someAssumptions({ sharedSigma: 0 })

  test('does not bring 1,000 hours below 21.8 weeks', () => {
    const plan = somePlan(thousandHours, [{ engineers: 1 }], surely)
    const weeksOf = (engineers: number) => firstAfter(plan, { engineers }).option.estimate.weeks.p50
    expect([1, 2, 3, 10].map(weeksOf)).toEqual([40, 22.2, 21.8, 21.8])
    expect(firstAfter(plan, { engineers: 2 }).compressionLimit).toBeNull()
    expect(firstAfter(plan, { engineers: 3 }).compressionLimit).toEqual({
      atShortest: 1,
      atOwnPace: 0,
      weeks: { p10: 21.8, p50: 21.8, p80: 21.8, p90: 21.8 },
    })
    expect(firstAfter(plan, {}, { focusedHoursPerWeek: 40 }).option.estimate.weeks.p50).toBe(25)
  })

  test('neither shortens nor stretches small work', () => {
    const plan = somePlan(thousandHours.slice(0, 2), [{ engineers: 1 }], surely)
    expect(someOption(plan).timeToShip).toBe('8 weeks')
    const { option, compressionLimit } = firstAfter(plan, { engineers: 2 })
    expect(option.timeToShip).toBe('8 weeks')
    expect(compressionLimit).toMatchObject({ atShortest: 0, atOwnPace: 1, weeks: { p80: 8 } })
    expect(firstAfter(plan, { takeOut: [idOf('item-0')] }).option.timeToShip).toBe('4 weeks')
  })

  test('does not help a chain of work, which more people only slow down', () => {
    const chain = thousandHours.map((item, index) =>
      index === 0 ? item : { ...item, dependsOn: [idOf(`item-${index - 1}`)] },
    )
    const plan = somePlan(chain, [{ engineers: 1 }], surely)
    expect(firstAfter(plan, { engineers: 3 }).option.estimate.weeks.p50).toBe(50)
  })

  test('gains nothing where a plan is faster already; a smaller team in longer weeks meets the limit again', () => {
    const plan = somePlan(thousandHours, [{ engineers: 5 }], surely)
    expect(someOption(plan).estimate.weeks.p50).toBe(13.3)
    expect(firstAfter(plan, { engineers: 6 }).option.estimate.weeks.p50).toBe(16)
    expect(firstAfter(plan, {}, { focusedHoursPerWeek: 40 }).option.estimate.weeks.p50).toBe(13.3)
    expect(firstAfter(plan, { engineers: 2 }, { focusedHoursPerWeek: 40 }).option.estimate.weeks.p50).toBe(21.8)
  })
})
