import { expect, test } from 'vitest'
import { listConsequences } from './list-consequences.ts'
import { accepted } from './testing/some-record.ts'

const { plan } = accepted
const [smallest, , largest] = plan.options

test('says what an option keeps, what nobody knows, what it breaks, and what it leaves out', () => {
  if (smallest === undefined || largest === undefined) throw new Error('the plan has three options')
  const check = (verdict: 'kept' | 'broken' | 'not_judged') => ({
    part: 'needs' as const,
    words: 'Cheap.',
    verdict,
    why: 'W.',
  })
  const checks = [check('broken'), check('not_judged'), check('kept')]
  const listed = listConsequences({ ...smallest, checks }, plan)
  expect(listed.map((words) => words.replace(/(because (?:it takes|it leaves out)).*/, '$1'))).toEqual([
    'Good, because it keeps "Cheap.": W.',
    'Neutral, because it takes',
    'Neutral, because nothing shows whether it keeps "Cheap.": W.',
    'Bad, because it breaks "Cheap.": W.',
    'Bad, because it leaves out',
  ])
  expect(listed.at(-1)).toMatch(/"Search and filters".* and \d+ more$/)
  const everything = { ...largest, workItemIds: plan.workItems.map(({ id }) => id) }
  expect(listConsequences(everything, plan).join()).not.toContain('leaves out')
})

test('says what an option costs to run where a work item of the plan says so', () => {
  if (smallest === undefined) throw new Error('the plan has options')
  const costs = (id: string) => {
    const workItems = plan.workItems.map((item) =>
      item.id === id ? { ...item, runningCost: { low: 20, high: 60 } } : item,
    )
    return listConsequences(smallest, { ...plan, workItems }).filter((words) => words.includes('running costs'))
  }
  const [inside] = smallest.workItemIds
  const outside = plan.workItems.find(({ id }) => !smallest.workItemIds.includes(id))
  expect(costs(inside ?? '')).toEqual([
    expect.stringContaining('its running costs are $20–$60 per month once live (named by 1 of'),
  ])
  expect(costs(outside?.id ?? '')).toEqual(['Neutral, because its running costs are not named by any work item'])
  expect(costs('')).toEqual([])
})
