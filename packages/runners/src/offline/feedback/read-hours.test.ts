import { expect, test } from 'vitest'
import { hoursIn } from './read-hours.ts'

test.each([
  ['it took us 60 hours', 60],
  ['not 30 but 20', 20],
  ['two days', 16],
  ['half a day', 4],
  ['1.5 person-days, instead of 30 hours', 12],
  ['a week', 40],
  ['three weeks of work', 120],
  ['3 full working days', 24],
  ['2 business days', 16],
  ['2 days and 4 hours', 20],
  ['1 day, 4 hours', 12],
  ['a week ago it took 20 hours', 20],
])('reads the person-hours of “%s”, by days of 8 and weeks of 40', (text, hours) => {
  expect(hoursIn(text)).toBe(hours)
})

test('reads no hours where nothing counts them', () => {
  expect(hoursIn('it takes long')).toBeNull()
  expect(hoursIn('a week ago')).toBeNull()
  expect(hoursIn('ten hours a week')).toBeNull()
})
