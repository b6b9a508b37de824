import { expect, test } from 'vitest'
import { drawWorkItems, estimateFrom, simulate } from '../estimate/index.ts'
import { assumptionsOfRule2, idsOf, someItem } from '../estimate/testing/some-work.ts'
import { ContentHash, type ItemState, type WorkItem } from '../schemas/index.ts'
import { forecastRest } from './forecast-rest.ts'
import { forecastWeeks } from './forecast-weeks.ts'
import type { SelectedWork } from './plan-of-record.ts'

const assumptions = assumptionsOfRule2({ coordinationLoss: 0 })

function select(workItems: WorkItem[], engineers: number): SelectedWork {
  const seed = ContentHash.parse('5'.repeat(64))
  const option = { workItemIds: idsOf(workItems), engineers }
  const estimate = estimateFrom(simulate(drawWorkItems({ workItems, assumptions, seed }), option), assumptions.rate)
  const planSet = { workItems, assumptions, seed, createdAt: '2027-03-01T22:00:00.000Z' }
  return { planSet, option: { ...option, estimate }, rate: assumptions.rate }
}

/** An item that takes exactly these hours, but for the error that all items share. */
const exactly = (id: string, hours: number, ...dependsOn: string[]) =>
  someItem({ id, hours: { low: hours, high: hours }, dependsOn })

/** Each item took its median, and so says nothing else about the rest. */
function weeksAfter(selected: SelectedWork, state: ItemState, ...ids: string[]) {
  const { workItems } = selected.planSet
  const chosen = workItems.filter(({ id }) => ids.includes(id))
  const paid = selected.option.estimate.hours.p50 / workItems.reduce((sum, { hours }) => sum + hours.likely, 0)
  const items = chosen.map(({ id: workItemId, hours }) => {
    return { workItemId, state, hours: state === 'dropped' ? 0 : paid * hours.likely, on: '2027-03-07' }
  })
  const forecast = forecastRest(selected, { items, totals: null })
  if (forecast === null) throw new Error('something is left')
  return { forecast, weeks: forecastWeeks(selected, forecast) }
}

const apart = select([exactly('a', 100), exactly('b', 100), exactly('c', 100), exactly('d', 100)], 2)
/** A chain beside a piece of work that takes as long. */
const chained = select([exactly('long', 100), exactly('head', 50), exactly('tail', 50, 'head')], 2)

test('with nothing done, the median is that of the plan', () => {
  const { weeks } = weeksAfter(apart, 'open')
  expect(weeks.p50).toBeCloseTo(apart.option.estimate.weeks.p50, 9)
  expect(weeks.p50).toBeCloseTo(8, 0)
})

test('half of the work that a team can share takes half of the weeks', () => {
  expect(weeksAfter(apart, 'done', 'a', 'b').weeks.p50).toBeCloseTo(apart.option.estimate.weeks.p50 / 2, 6)
})

test('a chain that is left keeps the others waiting: it takes more weeks than its share of the hours', () => {
  const { p50 } = chained.option.estimate.weeks
  expect(weeksAfter(chained, 'done', 'long').weeks.p50).toBeCloseTo(p50, 6)
  expect(weeksAfter(chained, 'done', 'head', 'tail').weeks.p50).toBeCloseTo(p50, 6)
  expect(weeksAfter(chained, 'dropped', 'long').weeks.p50).toBeCloseTo(p50, 6)
})

test('the weeks are as wide as the hours', () => {
  const { forecast, weeks } = weeksAfter(chained, 'done', 'head')
  for (const quantile of ['p10', 'p80', 'p90'] as const)
    expect(weeks[quantile] / weeks.p50).toBeCloseTo(forecast.rest[quantile] / forecast.rest.p50, 9)
})

test('another working week counts as it was selected', () => {
  const { estimate } = apart.option
  const half = { p10: estimate.weeks.p10 / 2, p50: estimate.weeks.p50 / 2, p80: estimate.weeks.p80 / 2, p90: 99 }
  const faster = { ...apart, option: { ...apart.option, estimate: { ...estimate, weeks: half } } }
  expect(weeksAfter(faster, 'done', 'a').weeks.p50).toBeCloseTo(weeksAfter(apart, 'done', 'a').weeks.p50 / 2, 9)
})
