import { expect, test } from 'vitest'
import { Brief, emptySections, WorkItem } from '../../domain/schemas/index.ts'
import { checkByQuotes } from './check-by-quotes.ts'

const item = (id: string, need: string) =>
  WorkItem.parse({
    id,
    title: `Build ${id}`,
    discipline: 'backend',
    hours: { low: 4, likely: 8, high: 20 },
    value: 10,
    dependsOn: [],
    addresses: [{ part: 'needs', words: need }],
  })

const booking = 'Book a table, even at night'
const paying = 'Pay at the table'
const workItems = [item('calendar', 'Book a table'), item('slots', booking), item('card', paying), item('till', 'Pay')]

function briefOf(more: object): Brief {
  return Brief.parse({ ...emptySections, confidence: {}, ...more })
}

const musts = (...texts: string[]) => texts.map((text) => ({ id: text, text, priority: 'must' }))

test.each([
  [booking, ['calendar', 'slots'], 'kept', 'It includes “Build calendar” and “Build slots”.'],
  [
    booking,
    ['calendar'],
    'not_judged',
    'It includes “Build calendar”, and leaves out “Build slots”. Whether that is enough is for you to say.',
  ],
  [booking, ['card'], 'broken', 'It leaves out “Build calendar” and “Build slots”.'],
  [paying, ['card'], 'kept', 'It includes “Build card”.'],
  ['A list of guests', ['calendar'], 'broken', 'No work item quotes it.'],
  ['TBD', ['calendar'], 'not_judged', 'It does not say yet what has to be there.'],
])('the must-have "%s" with %s is %s', (text, ids, verdict, why) => {
  const workItemIds = workItems.filter(({ id }) => ids.includes(id)).map(({ id }) => id)
  const checks = checkByQuotes({ workItemIds }, workItems, briefOf({ needs: musts(text, 'Pay') }))
  expect(checks?.[0]).toEqual({ part: 'needs', words: text, verdict, why })
})

test('leaves constraints to the founder, and limits to those who judge them', () => {
  const brief = briefOf({ keyConstraints: ['No cash'], targets: { weeks: 8, engineers: 2, currency: 'EUR' } })
  expect(checkByQuotes({ workItemIds: [] }, workItems, brief)).toEqual([
    expect.objectContaining({ part: 'keyConstraints', words: 'No cash', verdict: 'not_judged' }),
    { part: 'targets', words: 'weeks: 8', limits: [{ of: 'weeks', is: 'at_most', amount: 8 }] },
    { part: 'targets', words: 'engineers: 2', limits: [{ of: 'engineers', is: 'at_most', amount: 2 }] },
  ])
})

test('checks nothing where there is nothing to check', () => {
  const needs = [{ id: 'need', text: paying, priority: 'should' }]
  expect(checkByQuotes({ workItemIds: [] }, workItems, briefOf({ needs }))).toBeUndefined()
})
