import { describe, expect, test } from 'vitest'
import { readDocument } from '../read-document.ts'

/** Where each passage went, by the start of its words. */
function placesIn(document: string): Record<string, string> {
  const { passages, brief } = readDocument(document)
  return Object.fromEntries(
    passages.map(({ text, went }) => {
      const priority = went.kind === 'need' ? brief.needs?.find(({ id }) => id === went.needId)?.priority : undefined
      return [text.slice(0, 24), went.kind === 'section' ? went.section : (priority ?? went.kind)]
    }),
  )
}

describe('a heading in capitals', () => {
  const notes = `MUST
- log the temperature twice a day
- alarm when a vent stays shut

NICE
- one photo per bed

NOT NOW
- weather station
- selling seedlings

Growers carry the book around and it gets wet.
The app should show which bed was watered last.

money:
- we have about 8000 dollars
- 4 dollars a month per house
`

  test('governs its own list, and nothing below it', () => {
    expect(placesIn(notes)).toMatchObject({
      'log the temperature twic': 'must',
      'one photo per bed': 'could',
      'weather station': 'outOfScope',
      'selling seedlings': 'outOfScope',
      'Growers carry the book a': 'problemStatement',
      'The app should show whic': 'should',
    })
  })

  test('does not take a line with a colon that follows', () => {
    expect(placesIn(notes)).toMatchObject({ '4 dollars a month per ho': 'monetizationHypothesis' })
    expect(readDocument(notes).brief.targets).toEqual({ budget: 8_000 })
  })

  test('reads lines without marks as a list', () => {
    const text = 'NICE\nwaiting list when a slot is taken\ngift vouchers\n\nNOT NOW\npayments in the app\nvideo calls\n'
    const { needs, outOfScope } = readDocument(text).brief
    expect(needs?.map((need) => [need.text, need.priority])).toEqual([
      ['waiting list when a slot is taken', 'could'],
      ['gift vouchers', 'could'],
    ])
    expect(outOfScope).toEqual(['payments in the app', 'video calls'])
  })

  test('does not take wrapped prose for a list', () => {
    const text = 'PROBLEM\nThe keys of the boathouse go from hand to hand and nobody ever\nwrites down who has them\n'
    expect(readDocument(text).brief.problemStatement).toMatch(/nobody ever writes down/)
  })
})

describe('a conversation', () => {
  const call = `Call with Henrik Moe, ferry operator, 12 March 2027, 10:00
Attendees: Henrik, Lea

Lea: So what goes wrong today?
Henrik: Slips are lost between the ship and the office.
Lea: Who would use it?
Henrik: The deckhands.
Lea: What should it do first?
Henrik: A count of all cars on one screen.
Lea: Anything you don't want?
Henrik: Tickets, another company does those.
Lea: How much can you spend?
Henrik: 30,000 dollars.
`

  test('begins with no need', () => {
    expect(placesIn(call)).toMatchObject({ 'Call with Henrik Moe, fe': 'notes', 'Attendees: Henrik, Lea': 'notes' })
  })

  test('places an answer by the question before it', () => {
    expect(placesIn(call)).toMatchObject({
      'Lea: Who would use it?': 'notes',
      'Henrik: Slips are lost b': 'problemStatement',
      'Henrik: The deckhands.': 'targetUser',
      'Henrik: A count of all c': 'should',
      'Henrik: Tickets, another': 'outOfScope',
    })
  })

  test.each([
    ['Jan: Wer würde das benutzen?', 'Brandt: Meine Meister und die Annahme.'],
    ['Léa: Pour qui est-ce que ce serait ?', 'Marc: Les apprentis de la boulangerie.'],
    ['Ana: ¿Quién lo usaría cada día?', 'Luis: Los cocineros del turno de noche.'],
    ['Rita: Quem usaria isso todos os dias?', 'João: Os padeiros do turno da noite.'],
    ['小李: 谁会用它?', '王姐: 前台的同事和店长。'],
  ])('places one in the languages of the cues: %s', (question, answer) => {
    const [asker = '', said = ''] = [question, answer].map((line) => line.slice(0, line.indexOf(':')))
    const document = [`${asker}: a a.`, `${said}: b b.`, question, answer].join('\n\n')
    expect(readDocument(document).brief.targetUser).toContain(answer.slice(answer.indexOf(':') + 2))
  })

  test('has no speaker in its description', () => {
    const text =
      'Lea: Hello there.\n\nHenrik: Hi.\n\nLea: What goes wrong?\n\nHenrik: Slips of paper get lost every day.\n'
    expect(readDocument(text).description).toBe('Slips of paper get lost every day.')
  })
})

describe('the first line', () => {
  test('is the name where it stands alone', () => {
    expect(readDocument('Fernlea Repair Café\n\nVisitors wait for hours. A list would end the queue.\n').name).toBe(
      'Fernlea Repair Café',
    )
  })

  test.each(['Order cakes from home\n\nPrint the orders\n\nCall the customers\n', 'Fix the till\nCall Bob\n'])(
    'is not when it is one note of several: %j',
    (text) => {
      expect(readDocument(text).name).toBeNull()
    },
  )
})

test.each([
  'Version 0.3, Draft, 4 May 2027 for the whole team',
  'Written by Mina Sole for the growers of the valley',
  '4 May 2027',
  'Notes from the phone call with Ines on 3 May',
])('a line about the document never describes the product: %s', (line) => {
  const { brief, description } = readDocument(`# Orchard Planner\n\n${line}\n`)
  expect([brief.valueProp, description]).toEqual(['', null])
})
