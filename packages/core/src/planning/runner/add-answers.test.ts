import { describe, expect, test } from 'vitest'
import { type Answer, type Brief, emptySections, maxSectionLength, type Question } from '../../domain/schemas/index.ts'
import { addAnswers, wordsOfAnswer } from './add-answers.ts'
import { BriefBuilder } from './brief-builder.ts'

const empty: Brief = { ...emptySections, confidence: {} }

function asked(part: Question['part'], answer: Question['answer'] = { type: 'text' }): Question {
  return { id: `ask-${part}`, part, question: 'What?', why: 'Because.', example: 'This.', answer }
}

function after(question: Question, answer: Answer, before: Brief = empty) {
  const builder = new BriefBuilder(before)
  addAnswers(builder, [{ question, answer }])
  return builder.written
}

const units = (unit: string): Question['answer'] => ({ type: 'number', unit, min: 0, max: 1_000_000_000 })

describe('an answer', () => {
  test('in prose fills an empty section, and follows what a full one says', () => {
    const text: Answer = { type: 'text', text: 'Bread is thrown away.' }
    expect(after(asked('problemStatement'), text).brief.problemStatement).toBe('Bread is thrown away.')
    const before = { ...empty, problemStatement: 'Bakeries guess.' }
    const { brief } = after(asked('problemStatement'), text, before)
    expect(brief.problemStatement).toBe('Bakeries guess.\n\nBread is thrown away.')
    expect(after(asked('problemStatement'), text, brief).brief).toEqual(brief)
  })

  test('that is a list becomes points, or needs with their priorities', () => {
    const list: Answer = { type: 'list', entries: [{ text: 'Forecast', priority: 'should' }, { text: 'Print' }] }
    expect(after(asked('risks'), list).brief.risks).toEqual(['Forecast', 'Print'])
    expect(after(asked('needs'), list).brief.needs).toEqual([
      { id: 'need-1', text: 'Forecast', priority: 'should' },
      { id: 'need-2', text: 'Print', priority: 'must' },
    ])
  })

  test('never takes the id of another need', () => {
    const needs = [{ id: 'need-2', text: 'Scan', priority: 'must' as const }]
    const { brief } = after(asked('needs'), { type: 'text', text: 'Print' }, { ...empty, needs })
    expect(brief.needs?.map(({ id }) => id)).toEqual(['need-2', 'need-3'])
  })

  test.each<[string, Question['answer'], Answer, object]>([
    ['weeks', units('weeks'), { type: 'number', number: 12 }, { weeks: 12 }],
    ['dollars', units('USD'), { type: 'number', number: 40_000 }, { budget: 40_000 }],
    ['euros', units('EUR'), { type: 'number', number: 40_000 }, { budget: 40_000, currency: 'EUR' }],
    ['engineers', units('engineers'), { type: 'number', number: 2 }, { engineers: 2 }],
    ['a day', { type: 'date' }, { type: 'date', date: '2027-05-01' }, { launchBy: '2027-05-01' }],
  ])('in %s sets a target', (_, form, answer, targets) => {
    expect(after(asked('targets', form), answer).brief.targets).toEqual(targets)
  })

  test('about money takes the place of an amount in another currency, which is not converted', () => {
    const inEuros = { ...empty, targets: { budget: 30_000, currency: 'EUR' } }
    const dollars = after(asked('targets', units('USD')), { type: 'number', number: 40_000 }, inEuros)
    expect(dollars.brief.targets).toEqual({ budget: 40_000 })
  })

  test.each<[string, Brief['targets'], Brief['targets'], string]>([
    ['another currency without an amount', { currency: 'EUR' }, { currency: 'EUR' }, 'Budget 36k'],
    ['another currency', { budget: 9_000, currency: 'EUR' }, { budget: 9_000, currency: 'EUR' }, 'Budget 36k'],
    ['no currency', { weeks: 12 }, { weeks: 12, budget: 36_000 }, ''],
  ])('a document states money in dollars where the brief states %s', (_, before, targets, notes) => {
    const builder = new BriefBuilder({ ...empty, ...(before && { targets: before }) })
    builder.budget({ amount: 36_000, currency: 'USD' }, 'Budget 36k', { kind: 'runner' })
    const { brief } = builder.written
    expect([brief.targets, brief.notes ?? '']).toEqual([targets, notes])
  })

  test('that no target takes goes to the notes', () => {
    expect(after(asked('targets', units('cows')), { type: 'number', number: 3 }).brief.notes).toBe('3 cows')
    expect(after(asked('targets', units('FTE')), { type: 'number', number: 3 }).brief.notes).toBe('3 FTE')
    expect(after(asked('targets', units('weeks')), { type: 'number', number: 9_999 }).brief.notes).toBe('9999 weeks')
    expect(after(asked('targets'), { type: 'text', text: 'By summer' }).brief.notes).toBe('By summer')
  })

  test('that its part has no room for goes to the notes', () => {
    const full = { ...empty, valueProp: 'x'.repeat(maxSectionLength) }
    const text: Answer = { type: 'text', text: 'One more thing.' }
    expect(after(asked('valueProp'), text, full).brief.notes).toBe('One more thing.')
    const long = 'y'.repeat(1_001)
    expect(after(asked('risks'), { type: 'text', text: long }).brief.notes).toBe(long)
  })

  test('that the brief has no room for is left out, and named', () => {
    const full = { ...empty, notes: 'x'.repeat(200_000) }
    const { brief, leftOut } = after(asked('notes'), { type: 'text', text: 'One more thing.' }, full)
    expect(brief).toEqual(full)
    expect(leftOut).toEqual(['The brief is full: One more thing.'])
  })

  test('"I don\'t know yet" means that the section needs depth; a question passed over means nothing', () => {
    expect(after(asked('targetUser'), { type: 'unknown' }).brief).toEqual({
      ...empty,
      confidence: { targetUser: 'needs_depth' },
    })
    expect(after(asked('needs'), { type: 'unknown' }).brief).toEqual(empty)
    expect(after(asked('targetUser'), { type: 'skipped' }).brief).toEqual(empty)
  })

  test('is named as the source of its words', () => {
    const { sources } = after(asked('risks'), { type: 'text', text: 'Rain.\nSnow.' })
    expect(sources).toEqual(
      ['Rain.', 'Snow.'].map((words) => ({ part: 'risks', words, from: { kind: 'answer', questionId: 'ask-risks' } })),
    )
  })
})

test('the words of an answer are those that a brief would have', () => {
  const question = asked('targets', units('weeks'))
  expect(wordsOfAnswer({ question, answer: { type: 'number', number: 12 } })).toEqual(['12 weeks'])
  expect(wordsOfAnswer({ question, answer: { type: 'choice', option: 'Both.' } })).toEqual(['Both.'])
  expect(wordsOfAnswer({ question, answer: { type: 'skipped' } })).toEqual([])
})
