import { describe, expect, test } from 'vitest'
import { readDocument } from './read-document.ts'
import { labelledDocuments } from './testing/labels.ts'
import { scoreDocument } from './testing/score.ts'

const needsOf = (document: string) => readDocument(document).brief.needs?.map(({ text }) => text) ?? []

describe('what a founder says the product does', () => {
  test.each([
    [
      'We want an app where each shop enters what is left, sees the other shops, and can ask for a transfer.',
      ['Each shop enters what is left', 'Each shop sees the other shops', 'Each shop can ask for a transfer'],
    ],
    [
      "We're three vets and want an app where pet owners can book a visit, see the vaccination card and get a reminder.",
      ['Pet owners can book a visit', 'Pet owners can see the vaccination card', 'Pet owners can get a reminder'],
    ],
    [
      "I'd like to build her something so she scans or types the item, sets a price and gets a list of payouts.",
      ['She scans or types the item', 'She sets a price', 'She gets a list of payouts'],
    ],
    [
      'I want to make a browser extension which shows me how much CO2 the delivery of a product causes.',
      ['Shows me how much CO2 the delivery of a product causes'],
    ],
    ['Idea: a tool for language teachers that turns any text into exercises.', ['Turns any text into exercises']],
    [
      'Solution: tenants report a defect with photo, video or sound, the landlord assigns a craftsman, both see the status.',
      ['Tenants report a defect with photo, video or sound', 'The landlord assigns a craftsman', 'Both see the status'],
    ],
  ])('is its value, and what it has to do: %s', (note, needs) => {
    const { brief, passages } = readDocument(note)
    expect(brief.valueProp).toBe(note)
    expect(needsOf(note)).toEqual(needs)
    expect(passages.flatMap(({ went, text }) => (went.kind === 'need' ? [text] : []))).toEqual(needs)
  })

  test.each([
    ['We want an app where kids cannot buy things, chat with strangers or share photos.', 2],
    ['We want an app where everyone can find, book and pay a court.', 1],
    ['We want an app where members can create, edit and delete events.', 1],
    ['We want an app where people can buy and sell used bikes.', 1],
    ['We want something so simple that anyone can use it.', 0],
    ['We want an app so that we can sell it to other clubs.', 0],
    ['We want a tool that nobody has built before.', 0],
    ["We want an app that our competitors can't copy.", 0],
    ['I want to build an app that makes money.', 0],
    ['We want an app where owners book a visit. Clients get angry.', 1],
    ['We want an app where owners book a visit. Our clinic gets 30 visits a day.', 1],
    ['We want an app where owners book a visit. Big chains sell similar apps.', 1],
    ['We want an app where owners book a visit. The bank needs a business plan.', 1],
    ['Idea: a tool for coaches where clubs book them. Other clubs use Excel.', 1],
  ])('has as many needs as it says: %s', (note, count) => {
    expect(needsOf(note)).toHaveLength(count)
  })

  test('keeps a negation for all that it holds for', () => {
    expect(needsOf('We want an app where kids cannot buy things, chat with strangers or share photos.')).toEqual([
      'Kids cannot buy things',
      'Kids cannot chat with strangers or share photos',
    ])
  })

  test('has no reasons and no prices', () => {
    expect(
      needsOf('We want an app where tenants report defects, because today they call us, and write emails.'),
    ).toEqual(['Tenants report defects'])
    expect(needsOf('We want an app where shops report what is left and cost less than $30,000.')).toEqual([
      'Shops report what is left',
    ])
  })

  test('adds no need where the document lists its needs', () => {
    const needs = ['Owners book a visit.', 'Owners see the vaccination card.']
    const note = `We want an app where owners can do everything at home.\n\n## Requirements\n\n- ${needs.join('\n- ')}\n`
    expect(needsOf(note)).toEqual(needs)
  })

  test.each([
    ['Solution: an app for landlords. Tenants report a defect with a photo. Craftsmen get an SMS.', 2],
    ['Idea: a tool for language teachers. Teachers paste a text, pick a level and get a worksheet as PDF.', 1],
  ])('goes on in the sentences after it: %s', (note, count) => {
    expect(needsOf(note)).toHaveLength(count)
  })

  test('is also said after what goes wrong today, and of the product itself', () => {
    const note =
      'The idea is a tool for repair shops. Right now they write everything on the back of the order. The fitter scans the bottle. In December it prints the report.'
    expect(needsOf(note)).toEqual(['The fitter scans the bottle.', 'In December it prints the report.'])
  })

  test('is what a founder imagines', () => {
    const note = 'I imagine a mailbox which reads the papers, finds their order and shows a list.'
    expect(readDocument(note).brief.valueProp).toBe(note)
    expect(needsOf(note)).toEqual(['Reads the papers', 'Finds their order', 'Shows a list'])
  })

  test('is not what goes wrong today', () => {
    const note = 'We want an app where each shop enters what is left. Drivers call us every day and lose track.'
    expect(needsOf(note)).toEqual(['Each shop enters what is left'])
    expect(readDocument(note).brief.problemStatement).toContain('Drivers call us')
  })
})

describe('a label', () => {
  const note =
    'Idea: a tool for teachers that turns texts into exercises. Later they should be able to share worksheets. I would charge 8 dollars a month. I do not want to spend more than $20,000.'

  test('speaks for its sentence, and for those after it that say nothing else', () => {
    const { brief } = readDocument(note)
    expect(brief.valueProp).toBe('Idea: a tool for teachers that turns texts into exercises.')
    expect(brief.needs).toMatchObject([{ priority: 'should' }, { priority: 'could' }])
    expect(brief.monetizationHypothesis).toContain('8 dollars a month')
    expect(brief.targets).toEqual({ budget: 20_000 })
  })

  test('does not speak for what the founder can do', () => {
    const { brief } = readDocument('Idea: a tool for teachers. I am alone and can spend 15 hours a week on it.')
    expect(brief).toMatchObject({
      valueProp: 'Idea: a tool for teachers.',
      problemStatement: '',
      targets: { engineers: 1 },
    })
  })

  test('keeps what goes on about the same thing', () => {
    const problem = 'Problem: landlords get repair requests by phone. Two of them have given up on it.'
    expect(readDocument(problem).brief.problemStatement).toBe(problem)
  })
})

describe('what stays out', () => {
  test.each([
    'No payments.',
    'No online payments.',
    'No web shop.',
    'No tracking, no account.',
    'Not wanted: chat.',
    "We don't need a web shop.",
    'Dont need mobile.',
    'I do not want any ads.',
  ])('is out of scope: %s', (sentence) => {
    const { brief } = readDocument(`We want an app where owners can book a visit. ${sentence}`)
    expect(brief.outOfScope).toHaveLength(1)
  })

  test.each([
    'No idea yet.',
    'No signature required.',
    'No problem with that.',
    'Nothing fancy.',
    'No signal in the cellar.',
    'No time to wait.',
    'We do not want users to wait.',
    'No more than two weeks.',
    'No booking without payment.',
    'No access without login.',
    'No guest can see prices.',
    'No US cloud.',
    'No passwords in plain text.',
    'No stable internet.',
    'No double bookings.',
    'No solution exists.',
    'No competitors in our town.',
    'No technical co-founder.',
    'No fixed budget.',
    'No sign-up required to browse.',
    "We don't want our data in the US.",
    "We don't want users waiting.",
    "We don't need investors.",
    "We don't need much.",
    'At most 2 visits per day.',
    'Up to 3 photos can be added.',
  ])('is something to build: %s', (sentence) => {
    const { brief } = readDocument(`We want an app where owners can book a visit. ${sentence}`)
    expect(brief.outOfScope).toBeUndefined()
  })
})

test.each([
  ['Ich möchte eine App für unseren Ruderverein, in der Mitglieder Boote buchen. Keine Bezahlung.', 'Keine Bezahlung.'],
  [
    'Je voudrais une application pour notre club, où les membres réservent des bateaux. Pas de paiement.',
    'Pas de paiement.',
  ],
])('what stays out in other languages: %s', (note, words) => {
  expect(readDocument(note).brief.outOfScope).toEqual([words])
})

test.each(['Keine Buchung ohne Anzahlung.', 'Kein Internet im Stall.'])(
  'is not an exclusion in German: %s',
  (sentence) => {
    const note = `Ich möchte eine App für unseren Ruderverein, in der Mitglieder Boote buchen. ${sentence}`
    expect(readDocument(note).brief.outOfScope).toBeUndefined()
  },
)

test('ends a sentence after a name that is also an abbreviation', () => {
  expect(
    readDocument('We want an app where owners book a visit. My partner is Max. No payments.').brief.outOfScope,
  ).toEqual(['No payments.'])
})

test('reads what an assistant does, what somebody needs, and what is wanted', () => {
  const note =
    'an ai that reads invoices and books them into the ledger. our treasurer needs an export.\n\n- want: a list'
  expect(needsOf(note)).toEqual([
    'Reads invoices',
    'Books them into the ledger',
    'our treasurer needs an export.',
    'a list',
  ])
})

describe('a note in small letters', () => {
  const note =
    'hi, so basically we need a website for our climbing gym. people should see the route map. staff adds new routes with a photo. we want to be live in september, two freelancers, around 30k. no native app please'

  test('has the sentences that its full stops end', () => {
    const { brief, questions } = readDocument(note)
    expect(brief.needs?.map(({ text }) => text)).toContain('people should see the route map.')
    expect(brief.outOfScope).toEqual(['no native app please'])
    expect(brief.targets).toEqual({ budget: 30_000 })
    expect(questions.map(({ question }) => question)).toContain('Which day do you mean by "september"?')
  })
})

test('keeps lines that end early apart, as somebody wrote them', () => {
  const note =
    'we lend tools in our street\nit is only a small thing\nmost of us own a drill that we use twice a year\nno ratings either\nbudget is $2,000, not a dollar more\nmain fear is that people use the chat instead'
  const { brief } = readDocument(note)
  expect(brief).toMatchObject({
    outOfScope: ['no ratings either'],
    targets: { budget: 2_000 },
    risks: ['main fear is that people use the chat instead'],
  })
})

test('keeps lines apart also where one of them is long', () => {
  const note =
    'nobody here knows whether the morning ferry sails when it is windy, so we all walk down to the pier and look\na page with a green or red dot\nno tickets, the company has them\nmain fear is that the captain forgets it'
  expect(readDocument(note).brief).toMatchObject({
    outOfScope: ['no tickets, the company has them'],
    risks: ['main fear is that the captain forgets it'],
  })
})

test('reads where somebody lives, and hours that are lost, as no targets', () => {
  const note =
    'I lose about 5 hours a week on texts. My parents live in Leeds. I want an app where customers pick a slot.'
  const { passages, brief } = readDocument(note)
  expect(brief.problemStatement).toContain('I lose about 5 hours')
  expect(passages.find(({ text }) => text.startsWith('My parents'))?.why).toContain('Nothing in it')
})

test('reads a wish for a day and a price as targets, not as something to build', () => {
  const note =
    'We want something where singers see their voice. It should be running by 1 May 2027 and cost at most $3,000.'
  expect(needsOf(note)).toEqual(['Singers see their voice'])
  expect(readDocument(note).brief.targets).toEqual({ launchBy: '2027-05-01', budget: 3_000 })
})

test.each(['Max 60,000 USD.', 'At most $60,000.', 'Budget max. 60k dollars', 'No more than 60,000 dollars.'])(
  'reads a line that only limits an amount as the budget: %s',
  (line) => {
    expect(readDocument(`We want an app where owners can book a visit.\n\n${line}`).brief.targets).toEqual({
      budget: 60_000,
    })
  },
)

/** Labelled by somebody who writes no rules. Scores may only get better. */
test.each([
  ['notes', 143, 150],
  ['unseen-notes', 87, 143],
] as const)('puts passages of %s at their place', (kind, atLeast, all) => {
  const scores = labelledDocuments(kind).map((note) => scoreDocument(note, readDocument(note.text)))
  expect(scores.reduce((sum, { passages }) => sum + passages, 0)).toBe(all)
  expect(scores.reduce((sum, { atPlace }) => sum + atPlace, 0)).toBeGreaterThanOrEqual(atLeast)
})
