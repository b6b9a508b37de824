import { emptySections, type Intake, type Passage, type PassagePlace } from '@plangate/core/schemas'
import { expect, test } from 'vitest'
import { describeIntake } from './describe-intake.ts'

const passage = (went: PassagePlace, text = 'Words.', line = 1): Passage => ({
  text,
  lines: [line, line],
  went,
  why: 'It is a placeholder.',
})

const intakeOf = (passages: Passage[], questions: string[] = []): Intake => ({
  language: null,
  name: null,
  description: null,
  brief: { ...emptySections, confidence: {} },
  passages,
  questions: questions.map((question, index) => ({
    id: `question-${index}`,
    part: 'needs',
    question,
    why: 'It is missing.',
    example: 'A need.',
    answer: { type: 'text' },
  })),
})

test('counts passages by place, in reading order', () => {
  const places: PassagePlace[] = [
    { kind: 'name' },
    { kind: 'section', section: 'valueProp' },
    { kind: 'need', needId: 'a' },
    { kind: 'need', needId: 'b' },
    { kind: 'outOfScope' },
    { kind: 'target', target: 'weeks' },
    { kind: 'notes' },
    { kind: 'heading' },
  ]
  expect(describeIntake(intakeOf(places.map((place) => passage(place))))).toEqual([
    '8 passages read into a brief: Name 1, Value proposition 1, Needs 2, Out of scope 1, Targets 1, Notes 1, Headings 1',
  ])
  expect(describeIntake(intakeOf([]))).toEqual(['0 passages read into a brief'])
})

test('lists what was left out, and the questions', () => {
  const long = `TBD ${'x'.repeat(100)}\nmore`
  expect(describeIntake(intakeOf([passage({ kind: 'leftOut' }, long, 7)], ['Who is it for?']))).toEqual([
    '1 passage read into a brief: Left out 1',
    `line 7 left out: "${long.slice(0, 60)}..." - It is a placeholder.`,
    'open: Who is it for?',
  ])
})

test('counts the rest of a long list', () => {
  const many = Array.from({ length: 12 }, (_, index) => passage({ kind: 'leftOut' }, 'TBD', index + 1))
  const lines = describeIntake(
    intakeOf(
      many,
      many.map(({ lines: [line] }) => `Question ${line}?`),
    ),
  )
  expect(lines).toHaveLength(1 + 11 + 11)
  expect(lines[11]).toBe('2 more passages were left out')
  expect(lines[22]).toBe('2 more questions are open')
})
