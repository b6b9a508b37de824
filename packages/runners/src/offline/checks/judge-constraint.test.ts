import { readFileSync } from 'node:fs'
import { CapabilityAnswer } from '@plangate/core/schemas'
import { expect, inject, test } from 'vitest'
import { readLabelledConstraints, readTrainingConstraints } from '../../training/labelled-constraints.ts'
import { modelText } from '../../training/model-text.ts'
import { trainConstraintModels } from '../../training/train-constraint-models.ts'
import { passage } from '../reading/passages.ts'
import { neutralBrief } from '../testing/neutral-brief.ts'
import { offlineDraft } from '../testing/offline-draft.ts'
import { everything, scoreConstraints } from '../testing/score-constraints.ts'
import type { PlannedItem } from '../work-items/planned-item.ts'
import { type DraftCheck, judgeConstraint } from './judge-constraint.ts'

/**
 * What the networks learned from. They need not fit every sentence, because some labels contradict each other. Training
 * on other sentences changes these counts; so does every change of the reader, and then they have to be better.
 */
test.runIf(inject('extent') === 'exhaustive')('judges the constraints that it has learned from', () => {
  expect(scoreConstraints(readTrainingConstraints())).toEqual({
    judgeable: 16100,
    right: 12594,
    wrong: 104,
    rightOnceAsked: 2573,
    wrongOnceAsked: 16,
    notJudgeable: 8456,
    judgedInVain: 57,
    askedInVain: 831,
  })
})

/**
 * Sentences that no network has learned from, and that nobody who works on the reader has seen. The goal is that 85 % are
 * judged rightly, at once or once the founder has answered, none wrongly and none in vain. No count may get worse than it is
 * here. Half of check-4 and most of check-5 and check-6 name their subjects indirectly, as founders do in whole briefs. The
 * author of the old patterns set own-check aside before writing patterns for its kind of sentences.
 */
test.each([
  ['check-2', { right: 47, rightOnceAsked: 4, wrong: 1, wrongOnceAsked: 0, judgedInVain: 2, askedInVain: 6 }],
  ['check-3', { right: 115, rightOnceAsked: 11, wrong: 0, wrongOnceAsked: 0, judgedInVain: 1, askedInVain: 8 }],
  ['check-4', { right: 107, rightOnceAsked: 16, wrong: 1, wrongOnceAsked: 0, judgedInVain: 0, askedInVain: 7 }],
  ['check-5', { right: 96, rightOnceAsked: 35, wrong: 1, wrongOnceAsked: 0, judgedInVain: 0, askedInVain: 8 }],
  ['check-6', { right: 77, rightOnceAsked: 27, wrong: 0, wrongOnceAsked: 0, judgedInVain: 2, askedInVain: 8 }],
  ['check-7', { right: 107, rightOnceAsked: 18, wrong: 3, wrongOnceAsked: 0, judgedInVain: 0, askedInVain: 8 }],
  ['own-check', { right: 29, rightOnceAsked: 5, wrong: 0, wrongOnceAsked: 0, judgedInVain: 0, askedInVain: 1 }],
])('judges %s as well as was measured', (name, known) => {
  const score = scoreConstraints(readLabelledConstraints(`constraints-${name}`))
  expect(score.right).toBeGreaterThanOrEqual(known.right)
  expect(score.right + score.rightOnceAsked).toBeGreaterThanOrEqual(known.right + known.rightOnceAsked)
  for (const count of ['wrong', 'wrongOnceAsked', 'judgedInVain', 'askedInVain'] as const)
    expect(score[count], count).toBeLessThanOrEqual(known[count])
})

test.runIf(inject('extent') === 'exhaustive')('trains the stored models again, byte for byte', () => {
  for (const [name, model] of Object.entries(trainConstraintModels())) {
    const stored = readFileSync(new URL(`models/${name}.json`, import.meta.url), 'utf8')
    expect(modelText(model)).toBe(stored)
  }
})

interface Beside {
  readonly needs?: readonly string[]
  readonly answers?: readonly CapabilityAnswer[]
}

/** How a constraint comes out for an option with some items of the catalogue, besides needs and answers. */
function judged(
  text: string,
  has: (item: PlannedItem) => boolean,
  { needs = [], answers = [] }: Beside = {},
): DraftCheck {
  const held = {
    passage: { ...passage('keyConstraints', text), answers },
    needs: needs.map((need) => passage('needs', need, 'should')),
    currency: 'USD',
    hoursPerWeek: 30,
  } as const
  return judgeConstraint({ ...held, option: { items: everything.filter(has) } })
}

const only =
  (...ids: string[]) =>
  ({ capability }: PlannedItem) =>
    capability !== null && ids.includes(capability.id)

test.each([
  ['No chat, but we need a map.', ['maps'], 'kept'],
  ['No chat, but we need a map.', ['messaging', 'maps'], 'broken'],
  ['No chat, but we need a map.', ['search'], 'broken'],
  ['No chat, and we need a map and we need a forum.', ['maps'], 'not_judged'],
  ['No chat, and we need a map and we need a forum.', ['messaging', 'maps'], 'broken'],
  ['At most 10 weeks and no payments.', ['payments'], 'broken'],
  ['No payments, and it must be live by 3 May.', ['search'], 'not_judged'],
  ['No payments, and it must be live by 3 May.', ['payments'], 'broken'],
])('the worst of what “%s” says counts, for an option with %s: %s', (text, capabilities, verdict) => {
  expect(judged(text, only(...capabilities))).toMatchObject({ verdict })
})

test('whether an item under the title of a need has what a constraint demands is for the founder to say', async () => {
  const needs = [['must', 'Count shelves offline, and sync later']] as const
  const brief = neutralBrief({ needs, keyConstraints: ['It has to work offline.'] })
  const { options } = await offlineDraft(brief)
  const withIt = options.filter(({ checks = [] }) =>
    checks.some(({ part, ...check }) => part === 'needs' && 'verdict' in check && check.verdict === 'kept'),
  )
  expect(withIt.length).toBeGreaterThan(0)
  for (const { checks = [] } of withIt)
    expect(checks.find(({ part }) => part === 'keyConstraints')).toMatchObject({
      verdict: 'not_judged',
      why: expect.stringMatching(/^It includes “Count shelves offline/u),
    })
})

test('limits stand where all else is kept', () => {
  expect(judged('At most 10 weeks and no payments.', only('search'))).toMatchObject({
    limits: [{ of: 'weeks', is: 'at_most', amount: 10 }],
  })
})

test('a need that asks for what is ruled out is asked about, and leaves the rest of the sentence', () => {
  const text = 'No chat, but we need a map.'
  expect(judged(text, only('messaging', 'maps'), { needs: ['Members chat'] })).toMatchObject({ verdict: 'not_judged' })
  expect(judged(text, only('messaging'), { needs: ['Members chat'] })).toMatchObject({ verdict: 'broken' })
})

test.each([
  ['At most 10 weeks and no chat.', { needs: ['Members chat'] }, /^A need asks for it/],
  ['At most 10 weeks, and we need a map and we need a forum.', {}, /^No work item/],
  ['At most 10 weeks, and the budget is 90,000 kr.', {}, /nothing is converted/],
  ['At most 10 weeks, and it must be live by 3 May.', {}, /no start date/],
])('a limit stands beside what “%s” leaves open', (text, beside, notJudged) => {
  expect(judged(text, only('messaging', 'maps'), beside)).toMatchObject({
    limits: [{ of: 'weeks', is: 'at_most', amount: 10 }],
    notJudged: expect.stringMatching(notJudged),
  })
})

test.each([
  ['At most 5 hours a week of paperwork.', 'not_judged'],
  ['At most 5 hours a week of coding.', 'broken'],
])('“%s” is held against the hours of the project only where it is about the build: %s', (text, verdict) => {
  expect(judged(text, only('search'))).toMatchObject({ verdict })
})

test('what cannot be missed is demanded, although a negation stands before it', () => {
  const text = 'No ratings, no trust, no sales: ratings must be in.'
  expect(judged(text, only('reviews'))).toMatchObject({ verdict: 'kept' })
})

test.each([
  'No personal data may leave the EU.',
  'We store no personal data outside the EU.',
  'No personal data and photos may leave the EU.',
])('“%s” leaves personal data in', (text) => {
  expect(judged(text, only('accounts'), { needs: ['Members have a profile'] })).toMatchObject({
    verdict: 'not_judged',
    why: expect.stringMatching(/^No work item/),
  })
})

test('no personal data at all is judged', () => {
  expect(judged('We collect no personal data.', only('accounts'))).toMatchObject({ verdict: 'broken' })
  expect(judged('No personal data, please.', only('search'))).toMatchObject({ verdict: 'kept' })
})

test.each([
  ['assistant', 'broken'],
  ['accounts', 'not_judged'],
  ['offline', 'kept'],
])('“No data leaves the device.” is judged by what is certain, for an option with %s: %s', (id, verdict) => {
  const has = (item: PlannedItem) => only(id)(item) && (id !== 'offline' || item.discipline !== 'backend')
  expect(judged('No data leaves the device.', has)).toMatchObject({ verdict })
})

test('what a constraint perhaps does is asked, and judged once the founder has answered', () => {
  const about = 'No social login'
  const question = { capability: 'accounts', rulesOut: true, about, words: 'Does this rule out sign-in?' }
  expect(judged(about, only('accounts'))).toMatchObject({ verdict: 'not_judged', question })
  const answered = (answer: 'yes' | 'no') => [
    CapabilityAnswer.parse({ capability: 'accounts', rulesOut: true, about, answer }),
  ]
  expect(judged(about, only('accounts'), { answers: answered('yes') })).toMatchObject({ verdict: 'broken' })
  expect(judged(about, only('maps'), { answers: answered('yes') })).toMatchObject({ verdict: 'kept' })
  expect(judged(about, only('accounts'), { answers: answered('no') })).toMatchObject({ verdict: 'not_judged' })
  for (const answer of ['yes', 'no'] as const)
    expect(judged(about, only('accounts'), { answers: answered(answer) })).not.toHaveProperty('question')
})

test('what a constraint perhaps asks for is asked about, too', () => {
  const about = 'Every visitor has to say who they are'
  const question = { capability: 'accounts', about, words: 'Does this ask for sign-in?' }
  expect(judged(about, only('maps'))).toMatchObject({ verdict: 'not_judged', question })
  const answers = [CapabilityAnswer.parse({ capability: 'accounts', about, answer: 'yes' })]
  expect(judged(about, only('maps'), { answers })).toMatchObject({ verdict: 'broken' })
  expect(judged(about, only('accounts'), { answers })).toMatchObject({ verdict: 'kept' })
})

test('a no to one of several things leaves the others, and a yes counts beside it', () => {
  const answer = (about: string, capability: string, yesOrNo: 'yes' | 'no') =>
    CapabilityAnswer.parse({ capability, rulesOut: true, about, answer: yesOrNo })
  const list = 'No payments or chat'
  const denied = { answers: [answer(list, 'payments', 'no')] }
  expect(judged(list, only('messaging'), denied)).toMatchObject({ verdict: 'broken' })
  expect(judged(list, only('payments'), denied)).toMatchObject({ verdict: 'kept' })
  const pieces = 'No payments and no chat'
  const both = { answers: [answer(pieces, 'payments', 'yes'), answer(pieces, 'messaging', 'no')] }
  expect(judged(pieces, only('payments'), both)).toMatchObject({ verdict: 'broken' })
  expect(judged(pieces, only('messaging'), both)).toMatchObject({ verdict: 'kept' })
})
