import { emptySections } from '@plangate/core/schemas'
import { expect, test } from 'vitest'
import { withoutLongNotes, withUnreadNotes } from './unread-notes.ts'

const notes = 'Bees. '.repeat(30_000).trim()
const brief = { ...emptySections, confidence: {}, valueProp: 'Every hive tells its story.', notes }
const { leftOut } = withoutLongNotes(brief)
const finish = withUnreadNotes({ brief })

test('notes that the model has not read stay, before what it writes itself', () => {
  const answer = { brief: { ...brief, notes: 'And more.' }, sources: [], questions: [], leftOut: ['A picture.'] }
  expect(finish(answer, leftOut)).toEqual({
    ...answer,
    brief: { ...brief, notes: `${notes}\n\nAnd more.` },
    leftOut: [...leftOut, 'A picture.'],
  })
  const { notes: _, ...without } = brief
  expect(finish({ ...answer, brief: without }, leftOut)).toMatchObject({ brief: { notes } })
})

test('an answer stays as it is when the model has read everything', () => {
  const answer = { brief: { notes: 'Only these.' }, leftOut: [] }
  expect(finish(answer, withoutLongNotes({ ...brief, notes: 'Short.' }).leftOut)).toBe(answer)
})

test.each([null, 'no brief', [], { brief: null }, { brief: 'x' }])(
  '%j stays what it is, for the schema to refuse',
  (answer) => {
    expect(finish(answer, leftOut)).toBe(answer)
  },
)
