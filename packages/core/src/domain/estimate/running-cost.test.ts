import fc from 'fast-check'
import { expect, test } from 'vitest'
import { RunningCost, WorkItem } from '../schemas/index.ts'
import { describeRunningCost, hasRunningCosts, inCurrency, runningCostOf } from './running-cost.ts'
import { idsOf, someItem } from './testing/some-work.ts'

const hours = { low: 4, high: 16 }
const hosting = { ...someItem({ id: 'hosting', hours }), runningCost: { low: 20, high: 60 } }
const mail = { ...someItem({ id: 'mail', hours }), runningCost: { low: 0.1, high: 15.2 } }
const screens = someItem({ id: 'screens', hours })
const all = [hosting, mail, screens]

test('an option costs what its own work items say, and no more', () => {
  expect(runningCostOf({ workItemIds: idsOf(all) }, all)).toEqual({ low: 20.1, high: 75.2, items: 2, of: 3 })
  expect(runningCostOf({ workItemIds: idsOf([mail, screens]) }, all)).toEqual({ low: 0.1, high: 15.2, items: 1, of: 2 })
})

test('an option whose work items say nothing has no running cost, not one of 0', () => {
  expect(runningCostOf({ workItemIds: idsOf([screens]) }, all)).toBeNull()
  expect(describeRunningCost({ workItemIds: idsOf([screens]) }, all, 'EUR')).toBe('not named by any work item')
  expect([all, [screens]].map(hasRunningCosts)).toEqual([true, false])
})

test('says how many work items the sum is of', () => {
  const words = describeRunningCost({ workItemIds: idsOf(all) }, all, 'EUR')
  expect(words).toBe('€20–€75 per month once live (named by 2 of 3 work items)')
})

test.each([
  [{ low: 0.2, high: 0.4 }, '$0.20–$0.40'],
  [{ low: 0, high: 0.001 }, '<$0.01'],
  [{ low: 5, high: 9.5 }, '$5–$9.50'],
  [{ low: 9.999, high: 1_240.4 }, '$10–$1,200'],
])('amounts below 10 keep their cents, and one work item is singular: %j', (runningCost, words) => {
  const item = { ...screens, runningCost }
  const said = describeRunningCost({ workItemIds: idsOf([item]) }, [item], 'USD')
  expect(said).toBe(`${words} per month once live (named by 1 of 1 work item)`)
})

test('the order of work items does not change the last digit of the sum', () => {
  const amount = fc.double({ min: 0.01, max: 1_000, noNaN: true })
  const items = fc
    .array(amount, { minLength: 2, maxLength: 12 })
    .map((amounts) =>
      amounts.map((low, place) => ({ ...someItem({ id: `item-${place}`, hours }), runningCost: { low, high: low } })),
    )
  fc.assert(
    fc.property(items, (work) => {
      const option = { workItemIds: idsOf(work) }
      expect(runningCostOf(option, work.toReversed())).toEqual(runningCostOf(option, work))
    }),
  )
})

test('amounts of one currency are left out in another, because nothing is converted', () => {
  expect(inCurrency(all, 'USD', 'USD')).toEqual(all)
  expect(inCurrency(all, 'USD', 'EUR').filter((item) => 'runningCost' in item)).toEqual([])
})

test.each([
  { low: 0, high: 0 },
  { low: 60, high: 20 },
  { low: -1, high: 20 },
  { low: 1, high: 2_000_000_000 },
  { low: 1, likely: 2, high: 3 },
])('a range that says nothing or contradicts itself is refused: %j', (range) => {
  expect(RunningCost.safeParse(range).success).toBe(false)
})

test('a work item without running costs keeps its bytes', () => {
  expect(JSON.stringify(WorkItem.parse(screens))).toBe(JSON.stringify(screens))
})
