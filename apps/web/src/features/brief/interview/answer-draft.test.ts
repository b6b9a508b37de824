import { type Answer, type AnswerType, CapabilityId, Question } from '@plangate/core/schemas'
import { describe, expect, test } from 'vitest'
import { type AnswerDraft, draftOf, newEntry, readAnswer } from './answer-draft.ts'

const types: Record<AnswerType['type'], AnswerType> = {
  text: { type: 'text' },
  choice: { type: 'choice', options: ['One way', 'Both ways'] },
  number: { type: 'number', unit: 'weeks', min: 1, max: 520 },
  date: { type: 'date' },
  list: { type: 'list' },
  capability: { type: 'capability', capability: CapabilityId.parse('scheduling'), about: 'Calendar' },
}

const asking = (type: AnswerType['type'], part = 'needs') =>
  Question.parse({ id: 'q', part, question: 'What?', why: 'Because.', example: 'This.', answer: types[type] })

const typed = (text: string, entries: AnswerDraft['entries'] = []) => ({ text, entries })

describe('readAnswer', () => {
  const answers: Answer[] = [
    { type: 'text', text: 'Waste.' },
    { type: 'choice', option: 'Both ways' },
    { type: 'number', number: 12 },
    { type: 'date', date: '2027-05-01' },
    { type: 'list', entries: [{ text: 'Scan', priority: 'should' }] },
    { type: 'capability', answer: 'no' },
  ]

  test.each(answers)('reads back a given answer of type $type', (answer) => {
    const type = answer.type
    if (type === 'unknown' || type === 'skipped') throw new Error('not an answer that is typed')
    expect(readAnswer(asking(type), draftOf(answer))).toEqual(answer)
  })

  test('leaves out empty rows, and priorities where the list is not about needs', () => {
    const entries = [newEntry('Scan '), newEntry(' '), newEntry('Lend', 'could')]
    const both = [{ text: 'Scan' }, { text: 'Lend' }]
    expect(readAnswer(asking('list', 'risks'), typed('', entries))).toEqual({ type: 'list', entries: both })
  })

  test.each([
    ['text', '  ', 'Write an answer, or say that you do not know yet.'],
    ['choice', '', 'Choose one.'],
    ['capability', '', 'Choose one.'],
    ['number', '0', 'Between 1 and 520 weeks.'],
    ['number', 'soon', 'Between 1 and 520 weeks.'],
    ['list', '', 'Write at least one.'],
  ] as const)('says what is wrong with a %s answer of %j', (type, text, issue) => {
    expect(readAnswer(asking(type), typed(text))).toBe(issue)
  })
})

test('draftOf begins a list with an empty row', () => {
  expect(draftOf(null)).toMatchObject({ text: '', entries: [{ text: '', priority: 'must' }] })
  expect(draftOf({ type: 'unknown' })).toMatchObject({ text: '', entries: [{ text: '' }] })
})
