import { Draft } from '@plangate/core/schemas'
import { describe, expect, test } from 'vitest'
import { withHoursFrom } from './draft-format.ts'
import { goodDraft } from './testing/good-model.ts'
import { markedBrief } from './testing/marked-brief.ts'

const draft = await goodDraft(markedBrief(''))
const asAnswered = draft.workItems.map(({ hoursFrom: _, ...item }) => ({
  ...item,
  reading: null,
  question: null,
  runningCost: null,
}))

describe('withHoursFrom', () => {
  test('makes an answer with null for what does not apply a draft, whose hours are from the model', () => {
    const finished = Draft.parse(withHoursFrom({ ...draft, workItems: asAnswered }, []))
    expect(finished).toEqual(draft)
    expect(new Set(finished.workItems.map(({ hoursFrom }) => hoursFrom))).toEqual(new Set(['model']))
  })

  test('keeps a reading with its question, and no word of the model about the source of its hours', () => {
    const question = { capability: 'scheduling', about: 'Plan rehearsals.', words: 'Is this booking of rooms?' }
    const [item, ...others] = asAnswered
    const answer = { ...draft, workItems: [{ ...item, reading: 'perhaps', question, hoursFrom: 'team' }, ...others] }
    const [read] = Draft.parse(withHoursFrom(answer, [])).workItems
    expect(read).toMatchObject({ reading: 'perhaps', question, hoursFrom: 'model' })
  })

  test('keeps what a work item costs to run, and has nothing where the model does not know', () => {
    const [item, ...others] = asAnswered
    const answer = { ...draft, workItems: [{ ...item, runningCost: { low: 20, high: 60 } }, ...others] }
    const [read, ...rest] = Draft.parse(withHoursFrom(answer, [])).workItems
    expect(read?.runningCost).toEqual({ low: 20, high: 60 })
    expect(rest.filter((other) => 'runningCost' in other)).toEqual([])
  })

  test("keeps the team's hours as theirs where they are repeated, and not where they are changed", () => {
    const previous = draft.workItems.map((item) => ({ ...item, hoursFrom: 'team' as const }))
    const [first, ...others] = asAnswered
    const changed = { ...first, hours: { low: 1, likely: 2, high: 3 } }
    const { workItems } = Draft.parse(withHoursFrom({ ...draft, workItems: [changed, ...others] }, previous))
    expect(workItems.map(({ hoursFrom }) => hoursFrom)).toEqual(['model', ...others.map(() => 'team')])
  })

  test('leaves an answer without work items as it is', () => {
    for (const answer of ['no draft', null, { workItems: [3] }]) expect(withHoursFrom(answer, [])).toBe(answer)
  })
})
