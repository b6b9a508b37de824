import { findOpenQuestions } from '@plangate/core/capability-answers'
import { Brief, CapabilityAnswer, emptySections, WorkItem } from '@plangate/core/schemas'
import { describe, expect, test } from 'vitest'
import {
  briefWithPending,
  describePendingAnswers,
  nothingPending,
  type PendingAnswers,
  stillPending,
  withPendingAnswer,
} from './pending-answers.ts'

const brief = Brief.parse({
  ...emptySections,
  confidence: {},
  needs: ['Calendar', 'Reminders'].map((text) => ({ id: text, text, priority: 'must' })),
})

const workItems = ['Calendar', 'Reminders'].map((about) =>
  WorkItem.parse({
    id: about.toLowerCase(),
    title: about,
    discipline: 'backend',
    hours: { low: 4, likely: 12, high: 40 },
    value: 1,
    dependsOn: [],
    addresses: [{ part: 'needs', words: about }],
    question: { capability: 'scheduling', about, words: 'Is this booking?' },
  }),
)
const open = findOpenQuestions({ workItems, options: [] }, brief)
const [calendar, reminders] = open

/** @throws {Error} unless both questions are open */
function both() {
  if (!calendar || !reminders) throw new Error('no questions')
  return { calendar, reminders }
}

const answerTo = (about: string, answer: 'yes' | 'no') =>
  CapabilityAnswer.parse({ capability: 'scheduling', about, answer })

describe('withPendingAnswer', () => {
  test('adds, replaces and takes back an answer', () => {
    const yes = withPendingAnswer(withPendingAnswer(nothingPending, both().calendar, 'yes'), both().reminders, 'no')
    expect(yes.answers).toEqual([answerTo('Calendar', 'yes'), answerTo('Reminders', 'no')])
    const no = withPendingAnswer(yes, both().calendar, 'no')
    expect(no.answers).toEqual([answerTo('Reminders', 'no'), answerTo('Calendar', 'no')])
    expect(withPendingAnswer(no, both().calendar, null).answers).toEqual([answerTo('Reminders', 'no')])
  })
})

describe('briefWithPending', () => {
  test('puts all answers and the kind of product into one brief', () => {
    const pending: PendingAnswers = { answers: [answerTo('Calendar', 'yes')], productKind: 'mobile_app' }
    const saved = briefWithPending(brief, pending)
    expect(saved).toEqual({ ...brief, capabilityAnswers: [answerTo('Calendar', 'yes')], productKind: 'mobile_app' })
    expect(briefWithPending(saved, { ...nothingPending, productKind: '' })).not.toHaveProperty('productKind')
    expect(briefWithPending(brief, nothingPending)).toEqual(brief)
  })
})

describe('stillPending', () => {
  test('forgets answers to what is no longer asked, and a kind that the brief has', () => {
    const pending: PendingAnswers = {
      answers: [answerTo('Calendar', 'yes'), answerTo('Reminders', 'no')],
      productKind: 'game',
    }
    expect(stillPending(pending, open, brief)).toEqual(pending)
    const saved = { ...brief, productKind: 'game' as const }
    expect(stillPending(pending, [both().reminders], saved)).toEqual({
      answers: [answerTo('Reminders', 'no')],
      productKind: null,
    })
    expect(stillPending({ ...nothingPending, productKind: '' }, open, brief)).toEqual(nothingPending)
  })
})

test('describePendingAnswers names what would be saved', () => {
  expect(describePendingAnswers(nothingPending)).toBeNull()
  expect(describePendingAnswers({ answers: [answerTo('Calendar', 'yes')], productKind: null })).toBe('1 answer')
  const all: PendingAnswers = { answers: [answerTo('Calendar', 'yes'), answerTo('Reminders', 'no')], productKind: '' }
  expect(describePendingAnswers(all)).toBe('2 answers and the kind of product')
})
