import { describe, expect, test } from 'vitest'
import { readDocument } from '../read-document.ts'
import { placesIn } from '../testing/places-in.ts'

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
