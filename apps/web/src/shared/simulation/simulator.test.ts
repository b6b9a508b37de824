import { targetProbabilities } from '@plangate/core/analysis'
import { replay } from '@plangate/core/estimate'
import { expect, test } from 'vitest'
import { createTestPlanSet } from '../testing/test-plan.ts'
import { Simulator } from './simulator.ts'
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
  for (const { id, tableRows, probabilities: onBoard } of new Simulator().simulate(planSet, { weeks: target })) {
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
