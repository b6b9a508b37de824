import { expect, test } from 'vitest'
import { formatExactMoney, formatMoney, formatMoneyRange, formatSpending, roundMoney } from './money.ts'

test.each([
  [0, '$0'],
  [950, '$950'],
  [999, '$999'],
  [4_240, '$4,200'],
  [9_949, '$9,900'],
  [9_950, '$10k'],
  [12_400, '$12k'],
  [999_499, '$999k'],
  [999_500, '$1.0M'],
  [1_240_000, '$1.2M'],
])('formats %d USD as %s', (usd, words) => {
  expect(formatMoney(usd, 'USD')).toBe(words)
})

test('formats a range as one amount when both ends look the same', () => {
  expect(formatMoneyRange({ low: 12_000, high: 18_000 }, 'USD')).toBe('$12k–$18k')
  expect(formatMoneyRange({ low: 950, high: 1_240 }, 'USD')).toBe('$950–$1,200')
  expect(formatMoneyRange({ low: 12_000, high: 12_300 }, 'USD')).toBe('$12k')
  expect(formatMoneyRange({ low: 900_000, high: 1_140_000 }, 'EUR')).toBe('€900k–€1.1M')
})

test.each([
  [12_400, 12_000],
  [4_480, 4_500],
  [452.4, 452],
  [1_140_000, 1_100_000],
  [999_499, 999_000],
])('shows %d as %d', (amount, shown) => {
  expect(roundMoney(amount)).toBe(shown)
  expect(formatMoney(shown, 'USD')).toBe(formatMoney(amount, 'USD'))
})

test('formats an entered amount to the last digit', () => {
  expect([60_000, 12.5].map((amount) => formatExactMoney(amount, 'USD'))).toEqual(['$60,000', '$12.5'])
  expect(formatExactMoney(60_000, 'CHF')).toBe('CHF\u00a060,000')
})

test.each([
  [0, 0, 'nothing'],
  [0.001, 0.009, 'less than $0.01'],
  [0.004, 0.03, 'up to about $0.03'],
  [0.04, 0.09, 'about $0.04–$0.09'],
  [0.0301, 0.0299, 'about $0.03'],
  [1.5, 1_234.5, 'about $1.50–$1,234.50'],
])('formats spending between %d and %d USD as %s', (low, high, words) => {
  expect(formatSpending(low, high)).toBe(words)
})
