import { targetProbabilities, whatIf } from '@plangate/core/analysis'
import { replay } from '@plangate/core/estimate'
import type { Adjustments, Targets } from '@plangate/core/schemas'
import { expect, test } from 'vitest'
import { createTestPlanSet, testOptionAt } from '../testing/test-plan.ts'
import { Simulator, type WhatIfResult } from './simulator.ts'
import { tableWeeks } from './table-weeks.ts'

const stored = createTestPlanSet()

/** At one focused hour a week: so slow that the curve has points at only some of its weeks. */
const planSet = {
  ...stored,
  assumptions: { ...stored.assumptions, focusedHoursPerWeek: 1 },
  options: stored.options.map((option) => {
    const { p10, p50, p80, p90 } = option.estimate.weeks
    const weeks = { p10: p10 * 25, p50: p50 * 25, p80: p80 * 25, p90: p90 * 25 }
    return { ...option, estimate: { ...option.estimate, weeks } }
  }),
}

test('the table has the exact probability of each of its weeks, and the board the same for the target', () => {
  const { simulations } = replay(planSet)
  const target = 77
  const simulator = new Simulator()
  simulator.open(planSet)
  for (const { id, tableRows, probabilities: onBoard } of simulator.simulate({ weeks: target })) {
    const simulation = simulations.get(id)
    if (!simulation) throw new Error(`option ${id} was not simulated`)
    const exact = (weeks: number) => targetProbabilities(simulation, { weeks }, planSet.assumptions).date
    expect(tableRows.length).toBeGreaterThan(3)
    expect(tableRows.filter(({ week }) => week > 0).map(({ week, probability }) => [week, probability])).toEqual(
      tableRows.filter(({ week }) => week > 0).map(({ week }) => [week, exact(week)]),
    )
    expect(tableRows.find(({ week }) => week === target)?.probability).toBe(onBoard.date)
  }
})

test('the table has at most 18 rows in ascending order, with the target once', () => {
  const { options } = planSet
  const whole = tableWeeks(options, undefined)
  expect(whole).toEqual([...new Set(whole.map(Math.floor))].toSorted((a, b) => a - b))
  const [second] = whole.slice(1)
  expect(tableWeeks(options, second)).toEqual(whole)
  expect(tableWeeks(options, 0.5)).toContain(0.5)
  expect(tableWeeks(options, 500).at(-1)).toBe(500)
  const slow = options.map((option) => {
    const weeks = { p10: 3, p50: 100, p80: 200, p90: 333 }
    return { ...option, estimate: { ...option.estimate, weeks } }
  })
  expect(tableWeeks(slow, 4.5).length).toBeLessThanOrEqual(18)
})

test('what-if gives the numbers that core computes, no matter what was asked before', () => {
  const simulator = new Simulator()
  simulator.open(stored)
  const [one, other] = [testOptionAt(stored, 0), testOptionAt(stored, 1)]
  const steps: [Targets, Adjustments][] = [
    [{ weeks: 20 }, { options: [{ optionId: one.id, engineers: 4 }] }],
    [{ weeks: 20 }, { options: [{ optionId: other.id, engineers: 1 }] }],
    [{ weeks: 20 }, { rate: { low: 10, high: 20 }, options: [{ optionId: other.id, engineers: 1 }] }],
    [
      { weeks: 2, budget: 900 },
      { rate: { low: 10, high: 20 }, options: [{ optionId: other.id, engineers: 1 }] },
    ],
    [{ weeks: 2, budget: 900 }, {}],
  ]
  for (const [targets, changes] of steps) expect(simulator.whatIf(targets, changes)).toEqual(compute(targets, changes))
})

test('computes again only the options that a step changes', () => {
  const simulator = new Simulator()
  simulator.open(stored)
  const { id: optionId } = testOptionAt(stored, 0)
  const before = simulator.whatIf({}, { options: [{ optionId, engineers: 4 }] })
  const after = simulator.whatIf({}, { options: [{ optionId, engineers: 5 }] })
  expect(after.map((result, place) => result === before[place])).toEqual([false, true])
})

test('forgets a plan set once another one is opened', () => {
  const simulator = new Simulator()
  expect(() => simulator.simulate({})).toThrow(RangeError)
  simulator.open(stored)
  const first = simulator.whatIf({}, {})
  simulator.open(planSet)
  expect(simulator.whatIf({}, {})).not.toEqual(first)
})

/** What core computes from the stored plan set. */
function compute(targets: Targets, changes: Adjustments): WhatIfResult[] {
  const changed = whatIf(stored, changes)
  if ('issues' in changed) throw new Error('these adjustments are invalid')
  return changed.options.map(({ option, simulation, compressionLimit }) => ({
    option,
    probabilities: targetProbabilities(simulation, targets, { ...stored.assumptions, ...changes }),
    floor: compressionLimit,
  }))
}
