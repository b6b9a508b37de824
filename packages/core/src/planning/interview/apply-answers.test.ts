import { describe, expect, test } from 'vitest'
import { type Answer, Brief, emptySections, maxPoints, maxSectionLength, Question } from '../../domain/schemas/index.ts'
import { applyAnswers } from './apply-answers.ts'

const brief = Brief.parse({ ...emptySections, confidence: {} })

function asked(part: string, answer: unknown = { type: 'text' }): Question {
  return Question.parse({ id: `about ${part}`, part, question: 'What?', why: 'Because.', example: 'This.', answer })
}

function apply(question: Question, answer: Answer, before = brief) {
  return applyAnswers(before, [{ question, answer }])
}

describe('applyAnswers', () => {
  test('adds text to what a section says already', () => {
    const answer = { kind: 'text', text: 'Waste.' } as const
    const after = apply(asked('problemStatement'), answer, { ...brief, problemStatement: 'Counting.' })
    expect(after.brief.problemStatement).toBe('Counting.\n\nWaste.')
    expect(after.places).toEqual([{ questionId: 'about problemStatement', part: 'problemStatement', words: 'Waste.' }])
  })

  test.each([
    ['weeks', 8, { weeks: 8 }],
    ['USD', 60_000, { budget: 60_000 }],
    ['engineers', 2, { engineers: 2 }],
  ])('makes a number of %s a target', (unit, number, targets) => {
    const question = asked('targets', { type: 'number', unit, min: 0, max: 1e9 })
    expect(apply(question, { kind: 'number', number }).brief.targets).toEqual(targets)
  })

  test('makes a date the day of the launch', () => {
    const after = apply(asked('targets', { type: 'date' }), { kind: 'date', date: '2027-05-01' })
    expect(after.brief.targets).toEqual({ launchBy: '2027-05-01' })
  })

  test('gives needs a free id and the priority that was chosen', () => {
    const before = { ...brief, needs: [{ id: 'need-2', text: 'Scan', priority: 'must' as const }] }
    const items = [{ text: 'Order', priority: 'could' as const }, { text: 'Report' }]
    expect(apply(asked('needs', { type: 'list' }), { kind: 'list', items }, before).brief.needs?.slice(1)).toEqual([
      { id: 'need-3', text: 'Order', priority: 'could' },
      { id: 'need-4', text: 'Report', priority: 'should' },
    ])
  })

  test('keeps a choice about needs as a constraint, with its question', () => {
    const question = asked('needs', { type: 'choice', options: ['One way', 'Both ways'] })
    expect(apply(question, { kind: 'choice', choice: 'Both ways' }).brief.keyConstraints).toEqual(['What? Both ways'])
  })

  test('marks a section that is not known as needing depth', () => {
    expect(apply(asked('targetUser'), { kind: 'unknown' }).brief.confidence).toEqual({ targetUser: 'needs_depth' })
    expect(apply(asked('needs'), { kind: 'unknown' }).brief).toEqual(brief)
  })

  test('leaves the brief as it is when a question is skipped', () => {
    expect(apply(asked('targetUser'), { kind: 'skipped' })).toEqual({ brief, places: [] })
  })

  test.each([
    ['a full section', 'valueProp', { ...brief, valueProp: 'x'.repeat(maxSectionLength) }],
    ['a full list', 'risks', { ...brief, risks: Array(maxPoints).fill('Fire') }],
  ])('keeps an answer to %s in the notes', (_, part, before) => {
    const after = apply(asked(part), { kind: 'text', text: 'More.' }, Brief.parse(before))
    expect(after.brief.notes).toContain('More.')
    expect(after.places[0]).toMatchObject({ part: 'notes' })
    expect(Brief.safeParse(after.brief).success).toBe(true)
  })
})
