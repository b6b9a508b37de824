import { expect, test } from 'vitest'
import { Adjustments } from '../schemas/index.ts'
import { describeAdjustments } from './describe-adjustments.ts'
import { accepted } from './testing/some-record.ts'

test('describes what concerns the selected option, and nothing of other options', () => {
  const { plan } = accepted
  const [one, other] = plan.options
  if (one === undefined || other === undefined) throw new Error('the plan has three options')
  const adjustments = Adjustments.parse({
    rate: { low: 90, high: 110 },
    focusedHoursPerWeek: 20,
    options: [
      { optionId: one.id, engineers: 2, takeOut: ['launch-check'], putIn: ['search'] },
      { optionId: other.id, engineers: 9 },
    ],
  })
  expect(describeAdjustments(adjustments, plan, one.id)).toEqual([
    '$90–$110 per hour',
    '20 focused hours per engineer per week',
    'a team of 2',
    'without "Acceptance check and first measurements with real users"',
    'with "Search and filters"',
  ])
})
