import { expect, test } from 'vitest'
import { count, formatDuration, formatHours, formatShare, formatTokenRange, formatWeeks } from './format-values.ts'

test('weeks have one decimal, hours none', () => {
  expect(formatWeeks(3)).toBe('3.0')
  expect(formatHours(1_234.5)).toBe('1,235')
})

test('one is one, and everything else is many', () => {
  expect(count(1, 'engineer')).toBe('1 engineer')
  expect(count(3, 'engineer')).toBe('3 engineers')
  expect(count(0, 'entry', 'entries')).toBe('0 entries')
})

test.each([
  [0, '0%'],
  [0.004, 'under 1%'],
  [0.125, '13%'],
  [0.996, 'over 99%'],
  [1, '100%'],
])('a share of %d reads "%s"', (share, words) => {
  expect(formatShare(share)).toBe(words)
})

test('tokens are told in thousands', () => {
  expect(formatTokenRange(950, 16_400)).toBe('950–16K')
})

test.each([
  [-5, '0.0 s'],
  [420, '0.4 s'],
  [9_999, '10.0 s'],
  [42_400, '42 s'],
  [59_900, '1 min 0 s'],
  [125_000, '2 min 5 s'],
])('%d ms read %s', (millis, words) => {
  expect(formatDuration(millis)).toBe(words)
})
