import { describe, expect, test } from 'vitest'
import { readDocument } from '../read-document.ts'

/** Where the passage with these words went; "unsorted" when nothing placed it. */
function placeIn(note: string, words: string): string {
  const found = readDocument(note).passages.find(({ text, went }) => text.includes(words) && went.kind !== 'target')
  if (found?.why.startsWith('Nothing in it') === true) return 'unsorted'
  return found?.went.kind === 'section' ? found.went.section : (found?.went.kind ?? 'nowhere')
}

const idea = 'We want an app where skippers reserve a berth.'

describe('after the idea', () => {
  const placeAfter = (sentence: string) => placeIn(`${idea} ${sentence}`, sentence.slice(0, -1))

  test.each([
    'The harbour master moves a boat to another berth.',
    'Guests unlock the shower with a code.',
    'It reminds the crew an hour before the lock closes.',
    'When a berth is free, the next skipper gets a message.',
    'You hold the phone against the post.',
  ])('what people or the product do is a need: %s', (sentence) => {
    expect(placeAfter(sentence)).toBe('need')
  })

  test.each([
    "We don't rent out boats.",
    'We will not replace the crane.',
    'The fuel pump is another matter.',
    'Invoices stay in the old program.',
    "It isn't a weather service.",
    'Not for commercial ships.',
    'A web cam is not foreseen.',
  ])('what is not done or stays as it is, is out of scope: %s', (sentence) => {
    expect(placeAfter(sentence)).toBe('outOfScope')
  })

  test.each([
    'The pontoons have no electricity.',
    'Half of the skippers have no smartphone.',
    'Names of guests may under no circumstances be public.',
    'The old barrier cannot be replaced.',
    'The insurance requires a signature.',
    'Stripe for the deposits.',
    'Kiel only to begin with.',
  ])('what it has to live with is a constraint: %s', (sentence) => {
    expect(placeAfter(sentence)).toBe('keyConstraints')
  })

  test.each([
    ['monetizationHypothesis', 'Marinas give us 3 % of each booking.'],
    ['monetizationHypothesis', 'It is free for the members.'],
    ['marketContext', 'Harba exists, but only in Denmark.'],
    ['marketContext', 'Two Oceans does the same but for yachts.'],
    ['differentiation', 'Ours would work without an account.'],
    ['risks', 'The harbour masters could simply ignore it.'],
    ['smallestViableExperiment', "First we'd do it with pen and paper for a week."],
    ['targetUser', 'Several of our members are older than the harbour.'],
    ['notes', 'Kind regards, Pelle'],
  ])('is %s: %s', (place, sentence) => {
    expect(placeAfter(sentence)).toBe(place)
  })

  test.each([
    ['The council has set aside $8,500.', { budget: 8_500 }],
    ['The lottery supports us with $20,000.', { budget: 20_000 }],
    ['We open the harbour on 3 May 2027.', { launchBy: '2027-05-03' }],
    ['The season starts in April, I want it by 15 March 2027.', { launchBy: '2027-03-15' }],
    ['Two developers, ten weeks.', { engineers: 2, weeks: 10 }],
  ])('money to spend and days are targets: %s', (sentence, targets) => {
    expect(readDocument(`${idea} ${sentence}`).brief.targets).toEqual(targets)
  })

  test.each([
    'My parents live by the sea.',
    'Skippers get angry.',
    'The harbour was built by monks.',
    'Our clinic sees 30 patients.',
  ])('what says nothing of that stays unsorted: %s', (sentence) => {
    expect(placeAfter(sentence)).toBe('unsorted')
  })
})

describe('before the idea', () => {
  test.each([
    'Skippers ring the office from the sea and nobody picks up.',
    'Two boats wait for the same berth while another one is free.',
    'Last summer we sent away forty boats.',
    'Guests can’t see which berth is free.',
  ])('the story is the problem: %s', (sentence) => {
    expect(placeIn(`${sentence} ${idea}`, sentence.slice(0, -1))).toBe('problemStatement')
  })

  test.each(['We are four sailors from Kiel.', 'My brother is the harbour master.', 'You know how it is.'])(
    'who the founder is is none: %s',
    (sentence) => {
      expect(placeIn(`${sentence} ${idea}`, sentence.slice(0, -1))).toBe('unsorted')
    },
  )

  test('the name of the thing may come first, and a greeting before it', () => {
    expect(placeIn('hey all\n\nshared kiln for potters\n\npeople wait for weeks', 'shared kiln')).toBe('valueProp')
  })
})

describe('the idea', () => {
  test.each([
    "I'd like a simple thing where gardeners note their water.",
    "We'd like visitors to find a grave on their phone.",
    'What we have in mind: the driver scans the crate.',
    'Picture this: a nurse scans the box.',
    'KilnMate puts the kilns of a town on one page.',
    'So: a map with all food trucks.',
    'Crate in, crate out, that is all.',
  ])('is said in many forms: %s', (sentence) => {
    const note = `People lose track. ${sentence} We know it takes time.`
    expect(placeIn(note, sentence.slice(0, -1))).toBe('valueProp')
  })
})

describe('a sentence with two places', () => {
  test('ends before what is ruled out in it', () => {
    const { brief } = readDocument(
      'I want a bot that asks for the weight of a calf, no app because nobody installs one.',
    )
    expect(brief.outOfScope).toEqual(['no app because nobody installs one.'])
    expect(brief.valueProp).toBe('I want a bot that asks for the weight of a calf,')
  })

  test('begins after an address', () => {
    expect(readDocument('Dear Ms Holt, we want a tool that counts birds.').brief).toMatchObject({
      notes: 'Dear Ms Holt,',
      valueProp: 'we want a tool that counts birds.',
    })
  })
})

test('a label inside a paragraph begins a part of its own, and one on a line speaks for its line', () => {
  const paragraph = 'Crews lose the key. Solution: a board with a light per key. Budget: $4,000.'
  expect(readDocument(paragraph).brief).toMatchObject({
    problemStatement: 'Crews lose the key.',
    valueProp: 'Solution: a board with a light per key.',
    targets: { budget: 4_000 },
  })
  const lines = 'key board\nfirst test: a nail board for two weeks\nno gps\nrisk: crews forget to hang the key'
  expect(readDocument(lines).brief).toMatchObject({
    smallestViableExperiment: 'first test: a nail board for two weeks',
    outOfScope: ['no gps'],
    risks: ['crews forget to hang the key'],
  })
})

test.each([
  ['We want an app where owners book a visit. They pay after the visit. no app store please', 3],
  ['We want an app where owners book a visit, approx. two a day, incl. weekends.', 1],
])('a whole word and a full stop end a sentence, also before a small letter: %s', (note, count) => {
  const { passages } = readDocument(note)
  expect(passages.filter(({ lines, why }) => lines[0] === 1 && !why.startsWith('The sentence on'))).toHaveLength(count)
})
