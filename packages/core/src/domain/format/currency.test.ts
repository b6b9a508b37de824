import { expect, test } from 'vitest'
import { currencySymbol } from './currency.ts'

test('amounts begin with the sign of their currency, or with its code', () => {
  expect(['USD', 'EUR', 'GBP', 'JPY', 'CHF', 'CAD', 'XYQ'].map(currencySymbol)).toEqual([
    '$',
    '€',
    '£',
    '¥',
    'CHF\u00a0',
    'CA$',
    'XYQ\u00a0',
  ])
})
