import { expect, test } from 'vitest'
import { inFigures } from './in-figures.ts'

test.each([
  ['twenty-five thousand', '25000'],
  ['one hundred and twenty hours', '120 hours'],
  ['a hundred thousand dollars', '100000 dollars'],
  ['three hundred twenty thousand five hundred', '320500'],
  ['one and a half million', '1500000'],
  ['two and a half months', '2.5 months'],
  ['a week and a half', '1.5 weeks'],
  ['1 1/2 days', '1.5 days'],
])('%s is %s', (words, figures) => {
  expect(inFigures(words)).toBe(figures)
})

test.each([
  'two three weeks',
  'half a million',
  'a few thousand',
  'one or two people',
  'a search',
  '25 thousand',
  'hundreds of users',
])('leaves “%s”', (words) => {
  expect(inFigures(words)).toBe(words)
})
