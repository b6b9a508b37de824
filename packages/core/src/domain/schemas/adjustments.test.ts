import { expect, test } from 'vitest'
import { Adjustments } from './adjustments.ts'

const optionId = '0198c5a2-0000-7000-8000-000000000001'

test('survive being written into a URL', () => {
  const changes = Adjustments.parse({
    rate: { low: 90.5, high: 120 },
    focusedHoursPerWeek: 30,
    options: [{ optionId, engineers: 3, takeOut: ['offline-sync'], putIn: ['payments'] }],
  })
  const address = new URLSearchParams({ whatIf: JSON.stringify(changes) })
  const read = new URLSearchParams(address.toString()).get('whatIf')
  expect(Adjustments.parse(JSON.parse(read ?? ''))).toEqual(changes)
})

test.each([
  ['a team of none', { options: [{ optionId, engineers: 0 }] }],
  ['a team of eleven', { options: [{ optionId, engineers: 11 }] }],
  ['half an engineer', { options: [{ optionId, engineers: 1.5 }] }],
  ['a rate of nothing', { rate: { low: 0, high: 10 } }],
  ['a rate upside down', { rate: { low: 20, high: 10 } }],
  ['a week without work', { focusedHoursPerWeek: 0 }],
  ['a week of nothing but work', { focusedHoursPerWeek: 41 }],
  ['an item named twice', { options: [{ optionId, takeOut: ['a', 'a'] }] }],
  ['an option named twice', { options: [{ optionId }, { optionId }] }],
  ['what it does not know', { coordinationLoss: 0 }],
])('refuse %s', (_, changes) => {
  expect(Adjustments.safeParse(changes).success).toBe(false)
})
