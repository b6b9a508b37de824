import { describe, expect, test } from 'vitest'
import { readDocument } from '../read-document.ts'
import { findDates } from './find-date.ts'
import { findDurations } from './find-duration.ts'
import { findEngineers } from './find-engineers.ts'
import { findMoney } from './find-money.ts'

describe('dates', () => {
  test.each([
    'by 1 May 2027',
    'May 1, 2027',
    'May 1st 2027',
    '2027-05-01',
    '01.05.2027',
    '1. Mai 2027',
    '1er mai 2027',
    '1 de mayo de 2027',
    '1 de maio de 2027',
    '2027年5月1日',
  ])('reads %s', (text) => {
    expect(findDates(text)).toMatchObject([{ kind: 'day', date: '2027-05-01' }])
  })

  test.each([
    ['01/05/2027', 'order'],
    ['by 1 May', 'noYear'],
    ['5月1日', 'noYear'],
    ['Q3', 'noDay'],
    ['March', 'noDay'],
    ['end of May', 'noDay'],
    ['in spring', 'noDay'],
  ])('asks about %s: it does not guess a day', (text, why) => {
    expect(findDates(text)).toMatchObject([{ kind: 'unclear', why }])
  })

  test.each(['30.02.2027', 'We may go', 'they march on', 'version 1.2.2027a'])('finds no date in %s', (text) => {
    expect(findDates(text)).toEqual([])
  })
})

test.each([
  ['6 months', 26],
  ['12 weeks', 12],
  ['six months', 26],
  ['half a year', 26],
  ['3-4 Monate', 17.3],
  ['trois semaines', 3],
  ['dos meses', 8.7],
  ['总工期12周', 12],
  ['三个月', 13],
])('reads %s as %d weeks', (text, weeks) => {
  expect(findDurations(text).map((duration) => duration.weeks)).toEqual([weeks])
})

test.each<[string, number, string[], boolean]>([
  ['50k', 50_000, [], false],
  ['$50k', 50_000, ['USD'], false],
  ['US$ 50,000', 50_000, ['USD'], false],
  ['50 thousand US dollars', 50_000, ['USD'], false],
  ['€50k', 50_000, ['EUR'], false],
  ['EUR 50.000', 50_000, ['EUR'], false],
  ['50000 euros', 50_000, ['EUR'], false],
  ['40,000-60,000 USD', 60_000, ['USD'], true],
  ['50.000 €', 50_000, ['EUR'], false],
  ['50 000 €', 50_000, ['EUR'], false],
  ['12,50 €', 12.5, ['EUR'], false],
  ["CHF 50'000", 50_000, ['CHF'], false],
  ['CHF50k', 50_000, ['CHF'], false],
  ['50k Franken', 50_000, ['CHF'], false],
  ['R$ 80.000', 80_000, ['BRL'], false],
  ['80 mil reais', 80_000, ['BRL'], false],
  ['15万元', 150_000, ['CNY'], false],
  ['£1.2M', 1_200_000, ['GBP'], false],
  ['$4bn', 4_000_000_000, ['USD'], false],
  ['€2.5B', 2_500_000_000, ['EUR'], false],
  ['30 000 kr', 30_000, ['SEK', 'NOK', 'DKK', 'ISK'], false],
  ['30 000 kronor', 30_000, ['SEK'], false],
  ['¥3,000,000', 3_000_000, ['JPY', 'CNY'], false],
  ['THB 900,000', 900_000, ['THB'], false],
  ['900k AED', 900_000, ['AED'], false],
  ['50k ALL', 50_000, ['ALL'], false],
  ['50k all in all', 50_000, [], false],
  ['all 40,000 EUR', 40_000, ['EUR'], false],
  ['Try 30k euros', 30_000, ['EUR'], false],
  ['top 40k CHF', 40_000, ['CHF'], false],
  ['40k pound', 40_000, ['GBP'], false],
  ['40k Canadian dollars', 40_000, ['CAD'], false],
  ['40k Jamaican dollars', 40_000, ['JMD'], false],
  ['500 000 Ft', 500_000, ['HUF'], false],
])('reads the money in %s', (text, amount, currencies, isRange) => {
  expect(findMoney(text)).toMatchObject([{ amount, currencies, isRange }])
})

test.each([
  '50 people',
  'version 3',
  '99 %',
  'FR-100',
  'section 12 b',
  '3 top tips',
  '12 try again',
  '40k users',
  '500 ft',
  '3 cad formats',
  '40k Zimbabwean dollars',
  '40k Atlantean crowns',
])('finds no money in %s', (text) => {
  expect(findMoney(text)).toEqual([])
})

test.each([
  ['two developers', 2],
  ['a team of 3 engineers', 3],
  ['one full-time developer', 1],
  ['zwei Entwickler', 2],
  ['deux développeurs', 2],
  ['两名开发', 2],
])('reads the team in %s', (text, engineers) => {
  expect(findEngineers(text)?.engineers).toBe(engineers)
})

describe('the targets of a document', () => {
  const targets = (text: string) => readDocument(`# Larder\n\n## Timeline and budget\n\n${text}\n`)

  test('come with the passage that states them, and its words stay in the notes', () => {
    const { brief, passages } = targets('- Launch by 1 May 2027\n- Budget: $50k')
    expect(brief.targets).toEqual({ launchBy: '2027-05-01', budget: 50_000 })
    expect(brief.notes).toContain('Launch by 1 May 2027')
    expect(passages).toContainEqual({
      text: 'Budget: $50k',
      lines: [6, 6],
      went: { kind: 'target', target: 'budget' },
      why: 'It says "$50k".',
    })
  })

  test('take the upper end of a range, and say so', () => {
    const { brief, passages } = targets('Budget: 40,000-60,000 USD')
    expect(brief.targets).toEqual({ budget: 60_000 })
    expect(passages.find(({ went }) => went.kind === 'target')?.why).toBe('The upper end of "40,000-60,000 USD".')
  })

  test('hold the currency of foreign money, and ask for the amount', () => {
    const { brief, questions } = targets('Budget: €50k')
    expect(brief.targets).toEqual({ currency: 'EUR' })
    expect(questions.map(({ question }) => question)).toContain('How much is "€50k" in US dollars?')
  })

  test.each([
    ['Budget: ¥3,000,000', 'It can mean JPY or CNY, and nothing is converted.'],
    ['Budget: 300 000 kr', 'It can mean SEK, NOK, DKK or ISK, and nothing is converted.'],
  ])('leave open what %s means, and ask', (text, why) => {
    const { brief, questions } = targets(text)
    expect(brief.targets).toBeUndefined()
    expect(questions).toContainEqual(expect.objectContaining({ why, answer: expect.objectContaining({ unit: 'USD' }) }))
  })

  test.each<[string, string, number]>([
    ['Budget: €50k', 'EUR', 50_000],
    ['Budget: 50k', 'EUR', 50_000],
    ['Budget: 300 000 kr', 'SEK', 300_000],
    ['Budget: ¥3,000,000', 'JPY', 3_000_000],
    ['Budget: $50k', 'CAD', 50_000],
    ['Budget: $50k', 'MXN', 50_000],
    ['Budget: 50,000 dollars', 'AUD', 50_000],
    ['Budget: all 40,000 EUR', 'EUR', 40_000],
  ])('hold %s in a project that counts in %s', (text, currency, budget) => {
    const { brief } = readDocument(`# Larder\n\n## Timeline and budget\n\n${text}\n`, currency)
    expect(brief.targets).toEqual({ budget, currency })
  })

  test('ask for dollars in a project that counts in euros', () => {
    const { brief, questions } = readDocument('# Larder\n\n## Timeline and budget\n\nBudget: $50k\n', 'EUR')
    expect(brief.targets).toEqual({ currency: 'USD' })
    expect(questions).toContainEqual(
      expect.objectContaining({
        question: 'How much is "$50k" in EUR?',
        answer: expect.objectContaining({ unit: 'EUR' }),
      }),
    )
  })

  test('do not hold the length of one phase', () => {
    const { brief, questions } = targets('- Design: 3 weeks\n- Build: 8 weeks')
    expect(brief.targets).toBeUndefined()
    expect(questions.map(({ part }) => part)).toContain('targets')
  })

  test('do not hold a relative day', () => {
    const { brief, questions } = targets('Launch in Q3')
    expect(brief.targets).toBeUndefined()
    expect(questions.map(({ question }) => question)).toContain('Which day do you mean by "Q3"?')
  })
})
