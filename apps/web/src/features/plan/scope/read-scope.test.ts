import { ExecutionOption, WorkItem } from '@plangate/core/schemas'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { scopeGroupings } from '../plan-search.ts'
import { differs, likelyHours, readScope } from './read-scope.ts'

const need = { part: 'needs', words: 'Book a slot' } as const
const otherNeed = { part: 'needs', words: 'Pay by card' } as const
const value = { part: 'valueProp', words: 'Slots refill themselves.' } as const

function itemOf(id: string, discipline: string, likely: number, addresses: readonly object[]): WorkItem {
  const hours = { low: likely / 2, likely, high: likely * 2 }
  return WorkItem.parse({ id, title: id, discipline, hours, value: 1, dependsOn: [], addresses })
}

const workItems = [
  itemOf('skeleton', 'backend', 10, [value]),
  itemOf('slots', 'backend', 20, [value, need]),
  itemOf('screens', 'frontend', 30, [need, otherNeed]),
  itemOf('checkout', 'backend', 40, [otherNeed]),
]

function optionOf(workItemIds: readonly string[], index: number): ExecutionOption {
  const amounts = { p10: 60, p50: 80, p80: 100, p90: 120 }
  const money = { low: 9_000, high: 12_000 }
  return ExecutionOption.parse({
    id: `01990000-0000-7000-8000-00000000000${index}`,
    name: `Option ${index}`,
    isRecommended: index === 0,
    timeToShip: '3-4 weeks',
    engineeringCost: 'Low (1 engineer, ~80 hours)',
    riskLevel: 'low',
    scopeCoverage: 70,
    pros: ['Early', 'Cheap'],
    cons: ['Small', 'By hand'],
    technicalApproach: 'One web application.',
    tradeoffs: ['Learning before completeness'],
    engineeringImpact: 'One engineer.',
    costNote: '$9-12k',
    engineers: 1,
    workItemIds,
    estimate: { hours: amounts, weeks: amounts, cost: { p10: money, p50: money, p80: money, p90: money } },
  })
}

const options = [
  ['skeleton', 'slots'],
  ['skeleton', 'slots', 'screens'],
].map(optionOf)

const plan = { workItems, options }
const titles = (items: readonly WorkItem[]) => items.map(({ title }) => title)

test('groups an item under its first need, else under the first part it serves, with needs first', () => {
  const { groups } = readScope(plan, { grouping: 'served', onlyDiffering: false })
  expect(groups.map(({ part, name, items }) => ({ part, name, items: titles(items) }))).toEqual([
    { part: 'Need', name: need.words, items: ['slots', 'screens'] },
    { part: 'Need', name: otherNeed.words, items: ['checkout'] },
    { part: 'Value', name: value.words, items: ['skeleton'] },
  ])
})

test('lists disciplines in the order in which the plan names them', () => {
  const { groups } = readScope(plan, { grouping: 'discipline', onlyDiffering: false })
  expect(groups.map(({ part, name, items }) => ({ part, name, items: titles(items) }))).toEqual([
    { part: null, name: 'Backend', items: ['skeleton', 'slots', 'checkout'] },
    { part: null, name: 'Frontend', items: ['screens'] },
  ])
})

test('separates the items that all options or no options include', () => {
  const { groups, alike } = readScope(plan, { grouping: 'served', onlyDiffering: true })
  expect(groups.map(({ items }) => titles(items))).toEqual([['screens']])
  expect(titles(alike)).toEqual(['skeleton', 'slots', 'checkout'])
})

test('separates the items that the search does not find', () => {
  const { groups, alike, notFound } = readScope(
    plan,
    { grouping: 'discipline', onlyDiffering: true },
    ({ title }) => title === 'slots',
  )
  expect(groups).toEqual([])
  expect(titles(alike)).toEqual(['skeleton', 'slots', 'checkout'])
  expect(titles(notFound)).toEqual(['screens'])
})

const choices = fc.array(fc.subarray(titles(workItems), { minLength: 1 }), { minLength: 2, maxLength: 3 })

test('lists every item once in any view, with subtotals that add up to the total of each option', () => {
  fc.assert(
    fc.property(choices, fc.constantFrom(...scopeGroupings), fc.boolean(), (chosen, grouping, onlyDiffering) => {
      const isFound = ({ title }: WorkItem) => title.startsWith('s')
      const scope = readScope({ workItems, options: chosen.map(optionOf) }, { grouping, onlyDiffering }, isFound)
      const parts = [scope.alike, scope.notFound, ...scope.groups.map(({ items }) => items)]
      expect(titles(parts.flat()).toSorted()).toEqual(titles(workItems).toSorted())
      for (const option of scope.options) {
        const subtotals = parts.reduce((sum, items) => sum + likelyHours(items, option), 0)
        expect(subtotals).toBe(likelyHours(workItems, option))
      }
      if (onlyDiffering) {
        const shown = scope.groups.flatMap(({ items }) => items)
        expect(shown.every((item) => differs(item, scope.options))).toBe(true)
      }
    }),
  )
})
