import { expect, test } from 'vitest'
import { assumptionsFor } from '../../domain/estimate/index.ts'
import { ContentHash, ProposedQuestion, WorkItem, WorkItemId } from '../../domain/schemas/index.ts'
import { planUnderAnswers } from './plan-under-answers.ts'
import { type InterviewTurn, withoutAnswer } from './without-answer.ts'

const hours = { low: 10, likely: 20, high: 30 }

function turn(id: string, workItemIds: readonly string[]): InterviewTurn {
  const items = workItemIds.map((workItemId) => ({ workItemId, hours }))
  const question = ProposedQuestion.parse({
    id,
    part: 'needs',
    question: `${id}?`,
    why: 'It changes the work.',
    example: 'Yes',
    answer: { type: 'choice', options: ['Yes', 'No'] },
    plausible: [
      { answer: 'Yes', items },
      { answer: 'No', items: workItemIds.map((workItemId) => ({ workItemId, hours: null })) },
    ],
  })
  return { question, answer: { type: 'choice', option: 'Yes' } }
}

const idsOf = (turns: readonly InterviewTurn[]) => turns.map(({ question }) => question.id)

test('withoutAnswer takes back later answers that rest on the same work, directly or through others', () => {
  const turns = [turn('a', ['sync']), turn('b', ['mail']), turn('c', ['sync', 'report']), turn('d', ['report'])]
  expect(idsOf(withoutAnswer(turns, 'a'))).toEqual(['b'])
  expect(idsOf(withoutAnswer(turns, 'b'))).toEqual(['a', 'c', 'd'])
  expect(idsOf(withoutAnswer(turns, 'd'))).toEqual(['a', 'b', 'c'])
  expect(idsOf(withoutAnswer(turns, 'unknown'))).toEqual(['a', 'b', 'c', 'd'])
})

test('planUnderAnswers takes the hours of a plausible answer that was chosen', () => {
  const item = (id: string) => {
    const addresses = [{ part: 'needs', words: 'Sync' }]
    const half = { low: 1, likely: 2, high: 3 }
    return WorkItem.parse({ id, title: id, discipline: 'data', hours: half, value: 1, dependsOn: [], addresses })
  }
  const plan = {
    workItems: [item('sync'), item('mail')],
    option: { workItemIds: ['sync', 'mail'].map((id) => WorkItemId.parse(id)), engineers: 1 },
    assumptions: assumptionsFor({ confidence: {} }),
    seed: ContentHash.parse('b'.repeat(64)),
  }
  const longer = planUnderAnswers(plan, [turn('a', ['sync'])])
  expect(longer.workItems.map((each) => each.hours.likely)).toEqual([20, 2])
  const without = planUnderAnswers(plan, [{ ...turn('a', ['sync']), answer: { type: 'choice', option: 'No' } }])
  expect(without.option.workItemIds).toEqual(['mail'])
  expect(planUnderAnswers(plan, [{ ...turn('a', ['sync']), answer: { type: 'unknown' } }])).toEqual(plan)
  const yes = { ...turn('a', ['sync']), answer: { type: 'capability', answer: 'yes' } } as const
  const reading = { ...yes.question, plausible: yes.question.plausible.map((one) => ({ ...one, answer: 'yes' })) }
  expect(planUnderAnswers(plan, [{ ...yes, question: reading }]).workItems[0]?.hours.likely).toBe(20)
})
