import { chances } from '@plangate/core/analysis'
import { replay } from '@plangate/core/estimate'
import { expect, test } from 'vitest'
import { somePlanSet } from '../adjustments/testing/some-plan.ts'
import { Forecaster } from './forecaster.ts'
import { weeksToTell } from './weeks-to-tell.ts'

const stored = somePlanSet()

/** At one focused hour a week: so slow that the curve is drawn through few of its weeks. */
const planSet = {
  ...stored,
  assumptions: { ...stored.assumptions, focusedHoursPerWeek: 1 },
  options: stored.options.map((option) => {
    const { p10, p50, p80, p90 } = option.estimate.weeks
    const weeks = { p10: p10 * 25, p50: p50 * 25, p80: p80 * 25, p90: p90 * 25 }
    return { ...option, estimate: { ...option.estimate, weeks } }
  }),
}

test('a table of the odds has the chance that core gives each of its weeks, and the board the same for the target', () => {
  const { simulations } = replay(planSet)
  const target = 77
  for (const { id, told, chances: onBoard } of new Forecaster().forecast(planSet, { weeks: target })) {
    const simulation = simulations.get(id)
    if (!simulation) throw new Error(`option ${id} was not simulated`)
    const exact = (weeks: number) => chances(simulation, { weeks }, planSet.assumptions.rate).date
    expect(told.length).toBeGreaterThan(3)
    expect(told.filter(({ week }) => week > 0).map(({ week, share }) => [week, share])).toEqual(
      told.filter(({ week }) => week > 0).map(({ week }) => [week, exact(week)]),
    )
    expect(told.find(({ week }) => week === target)?.share).toBe(onBoard.date)
  }
})

test('a table has at most 18 rows, ascending, with the target once', () => {
  const { options } = planSet
  const whole = weeksToTell(options, undefined)
  expect(whole).toEqual([...new Set(whole.map(Math.floor))].toSorted((a, b) => a - b))
  const [second] = whole.slice(1)
  expect(weeksToTell(options, second)).toEqual(whole)
  expect(weeksToTell(options, 0.5)).toContain(0.5)
  expect(weeksToTell(options, 500).at(-1)).toBe(500)
  const slow = options.map((option) => {
    const weeks = { p10: 3, p50: 100, p80: 200, p90: 333 }
    return { ...option, estimate: { ...option.estimate, weeks } }
  })
  expect(weeksToTell(slow, 4.5).length).toBeLessThanOrEqual(18)
})
