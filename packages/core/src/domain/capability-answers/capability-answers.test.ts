import { describe, expect, test } from 'vitest'
import {
  AnsweredQuestion,
  Brief,
  CapabilityAnswer,
  CapabilityQuestion,
  Check,
  emptySections,
  maxCapabilityAnswers,
  WorkItem,
} from '../schemas/index.ts'
import { addCapabilityAnswers, capabilityAnswersIn, findOpenQuestions } from './index.ts'

const calendar = 'A calendar of the visits'

function briefSaying(needs: string[], more: Partial<Brief> = {}): Brief {
  const asNeeds = needs.map((text, index) => ({ id: `need-${index}`, text, priority: 'must' as const }))
  return Brief.parse({ ...emptySections, confidence: {}, needs: asNeeds, ...more })
}

const answer = (capability: string, about: string, yesOrNo: 'yes' | 'no') =>
  CapabilityAnswer.parse({ capability, about, answer: yesOrNo })

function item(id: string, asked: { capability: string; about: string } | null) {
  const hours = { low: 4, likely: 12, high: 40 }
  const addresses = [{ part: 'needs', words: calendar }]
  const own = { id, title: id, discipline: 'backend', hours, value: 1, dependsOn: [], addresses }
  return WorkItem.parse({ ...own, ...(asked && { question: { ...asked, words: 'Is this booking?' } }) })
}

describe('addCapabilityAnswers', () => {
  test('adds answers behind those that a brief has, and replaces an earlier one to the same question', () => {
    const before = briefSaying([calendar], { capabilityAnswers: [answer('scheduling', calendar, 'yes')] })
    const after = addCapabilityAnswers(before, [
      answer('payments', calendar, 'no'),
      answer('scheduling', calendar, 'no'),
    ])
    expect(after.capabilityAnswers).toEqual([answer('scheduling', calendar, 'no'), answer('payments', calendar, 'no')])
    expect(Brief.parse(after)).toEqual(after)
  })

  test('leaves a brief as it is when there is nothing to add', () => {
    const before = briefSaying([calendar])
    expect(addCapabilityAnswers(before, [])).toBe(before)
    expect('capabilityAnswers' in before).toBe(false)
  })

  test('never makes more of them than a brief may hold', () => {
    const many = Array.from({ length: maxCapabilityAnswers }, (_, index) =>
      answer('scheduling', `Visit ${index}`, 'no'),
    )
    const after = addCapabilityAnswers(briefSaying([calendar], { capabilityAnswers: many }), [
      answer('scheduling', calendar, 'yes'),
    ])
    expect(Brief.parse(after).capabilityAnswers?.at(-1)).toEqual(answer('scheduling', calendar, 'yes'))
    expect(after.capabilityAnswers?.[0]?.about).toBe('Visit 1')
  })
})

const planWith = (...workItems: WorkItem[]) => ({ workItems, options: [{}] })

describe('findOpenQuestions', () => {
  const scheduling = { capability: 'scheduling', about: calendar }

  test('names each question once, with all work that waits for it', () => {
    const items = [item('a', scheduling), item('b', null), item('c', { ...scheduling, capability: 'payments' })]
    const open = findOpenQuestions(planWith(...items, item('d', scheduling)), briefSaying([calendar]))
    expect(open.map(({ workItems }) => workItems.map(({ id }) => id))).toEqual([['a', 'd'], ['c']])
    expect(new Set(open.map(({ key }) => key)).size).toBe(2)
  })

  test('names what checks ask before what items do, each once for all options', () => {
    const about = 'Nobody has to say who they are'
    const asked = CapabilityQuestion.parse({ capability: 'accounts', rulesOut: true, about, words: 'No sign-in?' })
    const checks = [
      Check.parse({ part: 'keyConstraints', words: about, verdict: 'not_judged', why: '?', question: asked }),
    ]
    const plan = { workItems: [item('a', scheduling)], options: [{ checks }, { checks }, {}] }
    const brief = briefSaying([calendar], { keyConstraints: [about] })
    expect(
      findOpenQuestions(plan, brief).map(({ question, workItems }) => [question.capability, workItems.length]),
    ).toEqual([
      ['accounts', 0],
      ['scheduling', 1],
    ])
    const denied = { ...brief, capabilityAnswers: [answer('accounts', about, 'no')] }
    expect(findOpenQuestions(plan, denied)).toHaveLength(2)
    const ruledOut = CapabilityAnswer.parse({ ...answer('accounts', about, 'no'), rulesOut: true })
    expect(findOpenQuestions(plan, { ...brief, capabilityAnswers: [ruledOut] })).toHaveLength(1)
  })

  test('asks one of two questions about a capability and the same words, and none after a yes', () => {
    const asked = CapabilityQuestion.parse({ ...scheduling, rulesOut: true, words: 'Does this rule out booking?' })
    const checks = [Check.parse({ part: 'needs', words: calendar, verdict: 'not_judged', why: '?', question: asked })]
    const plan = { workItems: [item('a', scheduling)], options: [{ checks }] }
    expect(findOpenQuestions(plan, briefSaying([calendar])).map(({ question }) => question)).toEqual([asked])
    const answered = (yesOrNo: 'yes' | 'no') =>
      briefSaying([calendar], {
        capabilityAnswers: [
          CapabilityAnswer.parse({ ...scheduling, rulesOut: true, about: calendar, answer: yesOrNo }),
        ],
      })
    expect(findOpenQuestions(plan, answered('yes'))).toEqual([])
    expect(findOpenQuestions(plan, answered('no')).map(({ question }) => question.rulesOut)).toEqual([undefined])
  })

  test('leaves out what the brief answers, whatever the answer', () => {
    const brief = briefSaying([calendar], { capabilityAnswers: [answer('scheduling', calendar, 'no')] })
    expect(findOpenQuestions(planWith(item('a', scheduling)), brief)).toEqual([])
  })

  test('leaves out what the brief no longer says', () => {
    expect(findOpenQuestions(planWith(item('a', scheduling)), briefSaying(['A list of the visits']))).toEqual([])
    const inProse = briefSaying([], { problemStatement: `We need this. ${calendar}, for example.` })
    expect(findOpenQuestions(planWith(item('a', scheduling)), inProse)).toHaveLength(1)
    expect(findOpenQuestions(planWith(item('a', scheduling)), briefSaying([], { risks: [calendar] }))).toHaveLength(1)
  })
})

test('capabilityAnswersIn takes each yes and no, and nothing from what is not known yet', () => {
  const asked = (given: object) =>
    AnsweredQuestion.parse({
      question: {
        id: 'reading',
        part: 'needs',
        question: 'Is this booking?',
        why: 'It changes the work.',
        example: 'Yes',
        answer: { type: 'capability', capability: 'scheduling', about: calendar },
      },
      answer: given,
    })
  expect(capabilityAnswersIn([asked({ type: 'capability', answer: 'no' })])).toEqual([
    answer('scheduling', calendar, 'no'),
  ])
  expect(capabilityAnswersIn([asked({ type: 'unknown' }), asked({ type: 'skipped' })])).toEqual([])
})
