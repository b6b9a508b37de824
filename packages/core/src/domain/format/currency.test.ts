import { expect, test } from 'vitest'
import { currencySymbol, currencyWord } from './currency.ts'

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

test('currencies have the plural of their name, or their code', () => {
  expect(['USD', 'EUR', 'SEK', 'XYQ'].map(currencyWord)).toEqual(['US dollars', 'euros', 'Swedish kronor', 'XYQ'])
})
