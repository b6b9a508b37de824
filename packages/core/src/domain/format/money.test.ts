import { expect, test } from 'vitest'
import {
  formatExactMoney,
  formatMoney,
  formatMoneyRange,
  formatMoneyRangeInOneUnit,
  formatSpending,
  roundMoneyRangeInOneUnit,
} from './money.ts'

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
  expect(formatMoneyRange({ low: 12_000, high: 18_000 }, 'USD')).toBe('$12k-$18k')
  expect(formatMoneyRange({ low: 950, high: 1_240 }, 'USD')).toBe('$950-$1,200')
  expect(formatMoneyRange({ low: 12_000, high: 12_300 }, 'USD')).toBe('$12k')
})

test.each([
  [12_000, 15_200, '$12-15k'],
  [450, 570, '$450-570'],
  [4_480, 5_320, '$4,500-5,300'],
  [700_000, 999_499, '$700-999k'],
  [900_000, 1_140_000, '$0.9-1.1M'],
  [12_000, 12_000, '$12k'],
])('formats %d to %d USD in one unit as %s', (low, high, words) => {
  expect(formatMoneyRangeInOneUnit({ low, high }, 'USD')).toBe(words)
})

test.each([
  [12_400, 15_200, { low: 12_000, high: 15_000 }],
  [4_480, 5_320, { low: 4_500, high: 5_300 }],
  [452, 566, { low: 450, high: 570 }],
  [940_000, 1_140_000, { low: 900_000, high: 1_100_000 }],
])('shows %d to %d in one unit as these amounts', (low, high, shown) => {
  expect(roundMoneyRangeInOneUnit({ low, high })).toEqual(shown)
})

test('formats an entered amount to the last digit', () => {
  expect([60_000, 12.5].map((amount) => formatExactMoney(amount, 'USD'))).toEqual(['$60,000', '$12.5'])
  expect(formatExactMoney(60_000, 'CHF')).toBe('CHF\u00a060,000')
})

test.each([
  [0, 0, 'nothing'],
  [0.001, 0.009, 'less than $0.01'],
  [0.004, 0.03, 'up to about $0.03'],
  [0.04, 0.09, 'about $0.04-$0.09'],
  [0.0301, 0.0299, 'about $0.03'],
  [1.5, 1_234.5, 'about $1.50-$1,234.50'],
])('formats spending between %d and %d USD as %s', (low, high, words) => {
  expect(formatSpending(low, high)).toBe(words)
})
