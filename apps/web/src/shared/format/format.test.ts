import { expect, test } from 'vitest'
import { count, formatHours, formatMoney, formatMoneyRange, formatShare, formatWeeks } from './format.ts'

test.each([
  [0, '$0'],
  [950, '$950'],
  [999, '$999'],
  [4_240, '$4.2k'],
  [9_949, '$9.9k'],
  [9_950, '$10k'],
  [12_400, '$12k'],
  [999_499, '$999k'],
  [999_500, '$1.0M'],
  [1_240_000, '$1.2M'],
])('%d USD reads %s', (usd, words) => {
  expect(formatMoney(usd)).toBe(words)
})

test('a range whose ends read the same is one amount', () => {
  expect(formatMoneyRange(12_000, 18_000)).toBe('$12k-$18k')
  expect(formatMoneyRange(12_000, 12_300)).toBe('$12k')
})

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
  [0, '0 %'],
  [0.004, 'under 1 %'],
  [0.125, '13 %'],
  [0.996, 'over 99 %'],
  [1, '100 %'],
])('a share of %d reads "%s"', (share, words) => {
  expect(formatShare(share)).toBe(words)
})
