import { ProposedQuestions, WorkItem } from '@plangate/core/schemas'
import { expect, test } from 'vitest'
import { neutralBrief } from '../testing/neutral-brief.ts'
import { proposeQuestions } from './propose-questions.ts'
import { readingQuestions } from './reading-questions.ts'

const about = 'A calendar of the visits'

/** An item in the founder's words that may be a capability of the catalogue. */
function ownItem(id: string, capability = 'scheduling', part = 'needs') {
  const question = { capability, about, words: 'Is this booking of appointments?' }
  const hours = { low: 8, likely: 24, high: 72 }
  const addresses = [{ part, words: about }]
  const all = { id, title: about, discipline: 'backend', hours, value: 9, dependsOn: [], addresses, question }
  return WorkItem.parse({ ...all, reading: 'perhaps' })
}

function proposedFor(...workItems: WorkItem[]) {
  const brief = neutralBrief({ needs: [['must', about]] })
  return ProposedQuestions.parse(proposeQuestions({ brief, workItems, answered: [], repair: null })).questions
}

test('asks what the words of the brief mean, with the hours of either answer', () => {
  const [question] = readingQuestions([ownItem('need-1')])
  expect(question).toMatchObject({
    part: 'needs',
    question: `The brief says “${about}”. Is this booking of appointments?`,
    answer: { type: 'capability', capability: 'scheduling', about },
    plausible: [
      { answer: 'yes', items: [{ workItemId: 'need-1' }] },
      { answer: 'no', items: [{ workItemId: 'need-1', hours: { low: 8, likely: 24, high: 72 } }] },
    ],
  })
  expect(question?.plausible[0]?.items[0]?.hours?.likely).toBeGreaterThan(0)
})

test('asks the same question once, and another about the same words', () => {
  const questions = readingQuestions([ownItem('need-1'), ownItem('need-2'), ownItem('need-3', 'notifications')])
  expect(questions.map(({ answer }) => answer)).toEqual([
    { type: 'capability', capability: 'scheduling', about },
    { type: 'capability', capability: 'notifications', about },
  ])
  expect(questions[0]?.plausible[1]?.items[0]?.workItemId).toBe('need-1')
  expect(new Set(questions.map(({ id }) => id)).size).toBe(2)
})

test('belongs to the part of the brief that says the words, and knows no hours of what the catalogue lacks', () => {
  expect(readingQuestions([ownItem('risk-1', 'teleportation', 'risks')])).toMatchObject([
    { part: 'risks', plausible: [] },
  ])
})

test('comes instead of the question how complete the item has to be', () => {
  const ids = proposedFor(ownItem('need-1')).map(({ id }) => id)
  expect(ids.filter((id) => id.startsWith('reading-scheduling-'))).toHaveLength(1)
  expect(ids).not.toContain('size-need-1')
})
