import { expect, test } from 'vitest'
import { amountsIn } from './find-amounts.ts'

const found = (text: string) => amountsIn(text).map(({ of, amount }) => `${of} ${Number(amount.toFixed(2))}`)

test.each([
  ['Our budget is 40,000 dollars', ['budget 40000']],
  ['$1.5 million', ['budget 1500000']],
  ['40 grand', ['budget 40000']],
  ['500 quid', ['budget 500']],
  ["CHF 40'000", ['budget 40000']],
  ['20.000 €', ['budget 20000']],
  ['about 25k', ['budget 25000']],
  ['half a million dollars', ['budget 500000']],
  ['a quarter of a million', ['budget 250000']],
  ['Ten weeks', ['weeks 10']],
  ['two and a half months', ['weeks 10.83']],
  ['a couple of months', ['weeks 8.67']],
  ['by week 12', ['weeks 12']],
  ['two developers', ['engineers 2']],
  ['a team of three', ['engineers 3']],
  ['me and my brother', ['engineers 2']],
  ['on my own', ['engineers 1']],
  ['15 hours per week', ['hours_per_week 15']],
])('reads “%s” as %s', (text, amounts) => {
  expect(found(text)).toEqual(amounts)
})

test.each([
  ['one hundred and twenty thousand dollars', ['budget 120000']],
  ['three hundred and fifty thousand euros', ['budget 350000']],
  ['two hundred and fifty thousand dollars', ['budget 250000']],
  ['twenty thousand and five hundred dollars', ['budget 20500']],
  ['at most one hundred and five weeks', ['weeks 105']],
])('“and” is inside the number “%s”', (text, amounts) => {
  expect(found(text)).toEqual(amounts)
})

test.each([
  ['$20,000 and 3 months', ['budget 20000', 'weeks 13']],
  ['We have $20,000 and two developers', ['budget 20000', 'engineers 2']],
  ['Our budget is $40,000 and 10 weeks', ['budget 40000', 'weeks 10']],
  ['$20,000 or 3 months', ['budget 20000', 'weeks 13']],
  ['20k or 3 months', ['budget 20000', 'weeks 13']],
  ['$20,000 – 3 months', ['budget 20000', 'weeks 13']],
  ['twenty thousand or three months', ['budget 20000', 'weeks 13']],
  ['ten thousand and two developers', ['budget 10000', 'engineers 2']],
  ['two or three months and $20,000', ['weeks 13', 'budget 20000']],
  ['20k and 30k', ['budget 20000', 'budget 30000']],
])('“%s” names two amounts', (text, amounts) => {
  expect(found(text)).toEqual(amounts)
})

test.each([
  ['20 to 30k', ['budget 30000']],
  ['$20,000-30,000', ['budget 30000']],
  ['between $20,000 and $30,000', ['budget 30000']],
  ['between twenty and thirty thousand dollars', ['budget 30000']],
  ['one to two hundred thousand dollars', ['budget 200000']],
  ['$10,000 to 15,000 for two developers', ['budget 15000', 'engineers 2']],
  ['two to three weeks', ['weeks 3']],
  ['between 10 and 15 weeks', ['weeks 15']],
  ['two or three developers', ['engineers 3']],
])('of the range “%s” the upper end counts', (text, amounts) => {
  expect(found(text)).toEqual(amounts)
})

test.each([
  ['€10k to 15k', ['€']],
  ['10k to 15k €', ['€']],
  ['10,000 euros to 15,000', ['euros']],
  ['between €10k and 15k', ['€']],
  ['EUR 10 000 to 12 000', ['EUR']],
])('a range has the currency of either end: “%s”', (text, currencyWords) => {
  expect(amountsIn(text)).toMatchObject([{ of: 'budget', currencyWords }])
})

test.each([
  ['At most 5 hours a week of paperwork', []],
  ['No more than 4 hours per week of meetings', []],
  ['5 hours of training each week', []],
  ['At most 5 hours a week of coding', ['hours_per_week 5']],
  ['At most 5 hours per week of part-time development', ['hours_per_week 5']],
  ['At most 5 hours a week of our programmer', ['hours_per_week 5']],
])('hours a week of something else are none of the build: “%s”', (text, amounts) => {
  expect(found(text).filter((each) => each.startsWith('hours'))).toEqual(amounts)
})

test.each([
  ['a team of two coders', 'two coders'],
  ['a quarter of a million', 'a quarter of a million'],
  ['only me and one freelancer', 'me and one freelancer'],
])('of the amounts that overlap in “%s” the plainest counts', (text, words) => {
  expect(amountsIn(text).map(({ start, end }) => text.slice(start, end))).toEqual([words])
})
