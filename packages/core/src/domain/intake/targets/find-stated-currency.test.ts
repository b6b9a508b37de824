import { expect, test } from 'vitest'
import { readDocument, readFirstDocument } from '../read-document.ts'

const app = 'A booking app. Owners lose bookings every week.'
const currencyOfText = (text: string) => readDocument(`${app} ${text}`).currency

test.each([
  ['Budget 35k euros.', 'EUR'],
  ['Our budget is £20,000.', 'GBP'],
  ['Wir haben 40.000 € Budget.', 'EUR'],
  ['Budget 35k. Customers pay €9 a month.', 'EUR'],
  ['Tickets cost 12 EUR.', 'EUR'],
  ['Tickets cost 900 yen.', 'JPY'],
  ['Budget 900k AED.', 'AED'],
  ['Budget 20,000 pounds.', 'GBP'],
  ['Budget 300 000 kr. Tickets cost 90 SEK.', 'SEK'],
  ['Budget CAD 50k. Tickets cost $20.', 'CAD'],
  ['Budget €35k. The market is worth $4bn.', 'EUR'],
  ['Budget $40k NZD.', 'NZD'],
  ['Budget $50,000 Canadian dollars.', 'CAD'],
  ['Budget 50k Canadian dollars, of which 10k dollars are left.', 'CAD'],
])('%s is in %s', (text, currency) => {
  expect(currencyOfText(text)).toBe(currency)
})

test.each([
  ['Budget 35k.', 'no currency is named'],
  ['Budget $35k.', 'US dollars'],
  ['Budget €35k. Customers pay $9 a month.', 'euros and dollars'],
  ['Budget €35k. Tickets cost 90 SEK.', 'euros and kronor'],
  ['Budget CAD 50k. Tickets cost US$20.', 'Canadian and US dollars'],
  ['Budget 300 000 kr.', 'kroner of several countries'],
  ['Budget 300 000 kr. Tickets cost €9.', 'kroner and euros'],
  ['We carry 2,000 pounds of flour a day. Budget 35k.', 'a weight'],
  ['We have the TOP 10 shops. Budget 35k.', 'a word'],
  ['We lay 500 ft of cable. Budget 35k.', 'a length'],
  ['Budget: 40k. Our German competitor charges €9 a month.', 'the price of a competitor'],
])('%s is in no other currency: %s', (text) => {
  expect(currencyOfText(text)).toBeUndefined()
})

test('a heading says that the words below it are money', () => {
  expect(readDocument(`# Larder\n\n${app}\n\n## Budget\n\n20,000 pounds\n`).currency).toBe('GBP')
})

test("a brief in Plangate's own format is in the currency of its budget", () => {
  const brief = (targets: string) =>
    `# Larder\n\n## Problem statement\n\nBread goes stale.\n\n## Targets\n\n${targets}\n`
  expect(readDocument(brief('- budget: 40,000\n- currency: EUR')).currency).toBe('EUR')
  expect(readDocument(brief('- budget: 40,000 USD')).currency).toBeUndefined()
})

test('a first document is read in its currency, or in the one that was chosen', () => {
  const text = `${app} Budget 35k euros.`
  const first = readFirstDocument(text, null)
  expect(first.currency).toBe('EUR')
  expect(first.brief.targets).toEqual({ budget: 35_000, currency: 'EUR' })
  expect(first.questions.filter(({ part }) => part === 'targets')).toEqual([])
  const inDollars = readFirstDocument(text, 'USD')
  expect(inDollars).toEqual(readDocument(text))
  expect(inDollars.questions.map(({ question }) => question)).toContain('How much is "35k euros" in US dollars?')
})

test('a first document in several currencies is read as one in US dollars', () => {
  const text = `${app} Budget 35k euros. Customers pay $9 a month.`
  expect(readFirstDocument(text, null)).toEqual(readDocument(text))
})
