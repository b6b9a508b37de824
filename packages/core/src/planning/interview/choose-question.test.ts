import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assumptionsFor } from '../../domain/estimate/index.ts'
import {
  ContentHash,
  emptySections,
  type HoursRange,
  maxQuestions,
  ProposedQuestion,
  WorkItem,
  WorkItemId,
} from '../../domain/schemas/index.ts'
import { chooseQuestion, type InterviewProgress } from './choose-question.ts'
import { findOpenEssentials } from './find-open-essentials.ts'
import { type PlanToAsk, p80Shifts } from './p80-shift.ts'

const complete = {
  ...emptySections,
  problemStatement: 'Shelves are counted by hand.',
  targetUser: 'Shop owners',
  valueProp: 'Less waste',
  confidence: {},
  needs: ['Scan', 'Order', 'Report'].map((text, index) => ({ id: `need-${index}`, text, priority: 'must' as const })),
  targets: { weeks: 8 },
}

const hours = (likely: number): HoursRange => ({ low: likely * 0.7, likely, high: likely * 1.5 })

function item(id: string, likely: number, dependsOn: string[] = []) {
  const addresses = [{ part: 'needs', words: 'Scan' }]
  return WorkItem.parse({ id, title: id, discipline: 'backend', hours: hours(likely), value: 1, dependsOn, addresses })
}

const plan: PlanToAsk = {
  workItems: [item('base', 40), item('sync', 60, ['base']), item('report', 20)],
  option: { workItemIds: ['base', 'sync', 'report'].map((id) => WorkItemId.parse(id)), engineers: 2 },
  assumptions: assumptionsFor(complete),
  seed: ContentHash.parse('a'.repeat(64)),
}

function question(id: string, workItemId: string, ends: (HoursRange | null)[], part = 'needs'): ProposedQuestion {
  return ProposedQuestion.parse({
    id,
    part,
    question: `What about ${id}?`,
    why: 'It changes the work.',
    example: 'Both ways',
    answer: { type: 'text' },
    plausible: ends.map((end, index) => ({ answer: `answer ${index}`, items: [{ workItemId, hours: end }] })),
  })
}

const sync = question('sync', 'sync', [hours(60), hours(160)])
const report = question('report', 'report', [hours(20), hours(40)])
const state: InterviewProgress = { brief: complete, plan, proposed: [report, sync], asked: [] }

describe('chooseQuestion', () => {
  test('asks the question whose answers move the P80 the most', () => {
    expect(chooseQuestion(state)).toMatchObject({ question: { id: 'sync' }, reason: { kind: 'shift' } })
  })

  test('asks for missing essentials first, in their order', () => {
    const user = question('user', 'report', [], 'targetUser')
    const problem = question('problem', 'report', [], 'problemStatement')
    const brief = { ...complete, problemStatement: '', targetUser: '' }
    const asking = { ...state, brief, proposed: [sync, user, problem] }
    expect(chooseQuestion(asking)).toMatchObject({ question: { id: 'problem' }, reason: { kind: 'essential' } })
    const next = chooseQuestion({ ...asking, asked: [problem] })
    expect(next).toMatchObject({ question: { id: 'user' }, reason: { kind: 'essential' } })
  })

  test('does not ask in other words about a part that the founder does not know', () => {
    const [first, second] = ['who', 'for whom'].map((id) => question(id, 'report', [], 'targetUser'))
    const asking = {
      ...state,
      brief: { ...complete, targetUser: '' },
      proposed: [first, second, sync].flatMap((it) => it ?? []),
    }
    expect(chooseQuestion(asking)).toMatchObject({ question: { id: 'who' } })
    const next = chooseQuestion({ ...asking, asked: asking.proposed.slice(0, 1) })
    expect(next).toMatchObject({ question: { id: 'sync' }, reason: { kind: 'shift' } })
  })

  test('does not take a question about a detail for one that asks for the part', () => {
    const brief = { ...complete, needs: [] }
    const small = question('small', 'base', [hours(40), hours(43)])
    expect(chooseQuestion({ ...state, brief, proposed: [small] })).toMatchObject({ kind: 'enough' })
  })

  test('does not ask a question twice', () => {
    expect(chooseQuestion({ ...state, asked: [sync, report] })).toEqual({ kind: 'enough', largest: 0 })
  })

  test('stops when no answer moves the P80 by more than a tenth, and says how much is left', () => {
    const small = question('small', 'base', [hours(40), hours(43)])
    const next = chooseQuestion({ ...state, proposed: [small] })
    expect(next).toEqual({ kind: 'enough', largest: expect.toSatisfy((share: number) => share > 0 && share < 0.1) })
  })

  test('then asks for a yes or no about at most five readings, those that move the P80 the most first', () => {
    const reading = (id: string, likely: number) => ({
      ...question(id, 'base', [hours(likely), hours(40)]),
      answer: ProposedQuestion.shape.answer.parse({ type: 'capability', capability: id, about: 'Scan' }),
    })
    const readings = [41, 43, 42, 41, 41, 41].map((likely, index) => reading(`reading-${index}`, likely))
    const market = question('market', 'base', [], 'marketContext')
    const asking = { ...state, proposed: [market, ...readings, sync] }
    expect(chooseQuestion(asking)).toMatchObject({ question: { id: 'sync' } })
    const next = chooseQuestion({ ...asking, asked: [sync] })
    expect(next).toMatchObject({ question: { id: 'reading-1' }, reason: { kind: 'reading' } })
    const later = chooseQuestion({ ...asking, asked: [sync, ...readings.slice(0, 5)] })
    expect(later).toMatchObject({ question: { id: 'market' }, reason: { kind: 'evidence' } })
  })

  test('asks what a constraint means before what work is meant, although it moves no finish', () => {
    const reading = (id: string, part: 'needs' | 'keyConstraints', plausible: Parameters<typeof question>[2]) => ({
      ...question(id, 'base', plausible, part),
      answer: ProposedQuestion.shape.answer.parse({ type: 'capability', capability: id, about: 'Scan' }),
    })
    const work = reading('work', 'needs', [hours(41), hours(40)])
    const asking = { ...state, proposed: [work, reading('constraint', 'keyConstraints', []), sync], asked: [sync] }
    expect(chooseQuestion(asking)).toMatchObject({ question: { id: 'constraint' }, reason: { kind: 'reading' } })
  })

  test('does not take a yes or no without hours for a question that asks for its part', () => {
    const brief = { ...complete, needs: [] }
    const answer = ProposedQuestion.shape.answer.parse({ type: 'capability', capability: 'scan', about: 'Scan' })
    const next = chooseQuestion({ ...state, brief, proposed: [{ ...question('scan', 'base', []), answer }] })
    expect(next).toMatchObject({ reason: { kind: 'reading' } })
  })

  test('then asks about the weakest sections, and says that the finish does not move', () => {
    const [market, risk, problem] = [
      question('market', 'base', [], 'marketContext'),
      question('risk', 'base', [], 'risks'),
      question('problem', 'base', [], 'problemStatement'),
    ]
    const confidence = { problemStatement: 'needs_depth' as const }
    const brief = { ...complete, confidence, risks: ['The shop closes for the whole of the summer holidays'] }
    const asking = { ...state, brief, proposed: [risk, market, problem, sync] }
    expect(chooseQuestion(asking)).toMatchObject({ question: { id: 'sync' } })
    const next = chooseQuestion({ ...asking, asked: [sync] })
    expect(next).toEqual({ kind: 'asking', question: market, reason: { kind: 'evidence' } })
    expect(chooseQuestion({ ...asking, asked: [sync, market] })).toMatchObject({ question: { id: 'problem' } })
    expect(chooseQuestion({ ...asking, asked: [sync, market, problem] })).toMatchObject({ question: { id: 'risk' } })
    expect(chooseQuestion({ ...asking, asked: [sync, market, problem, risk] })).toMatchObject({ kind: 'enough' })
  })

  test('asks nothing about a section that is strong, or that was asked about', () => {
    const about = ['first', 'second'].map((id) => question(id, 'base', [], 'problemStatement'))
    const strong = { ...complete, confidence: { problemStatement: 'strong' as const } }
    expect(chooseQuestion({ ...state, brief: strong, proposed: about })).toMatchObject({ kind: 'enough' })
    expect(chooseQuestion({ ...state, proposed: about, asked: about.slice(0, 1) })).toMatchObject({ kind: 'enough' })
  })

  test('stops after seven questions without hours', () => {
    const asked = Array.from({ length: 7 }, (_, index) => question(`open ${index}`, 'base', [], 'needs'))
    const proposed = [...asked, question('market', 'base', [], 'marketContext')]
    expect(chooseQuestion({ ...state, proposed, asked })).toMatchObject({ kind: 'enough' })
  })

  test('stops at the limit', () => {
    const asked = Array.from({ length: maxQuestions }, (_, index) => question(`question ${index}`, 'base', []))
    expect(chooseQuestion({ ...state, asked })).toEqual({ kind: 'limit' })
  })

  test('asks only for essentials while there is no plan', () => {
    expect(chooseQuestion({ ...state, plan: null })).toEqual({ kind: 'enough', largest: 0 })
  })
})

describe('p80Shifts', () => {
  test('is the distance between both ends, in calendar weeks', () => {
    const [shift] = p80Shifts(plan, [sync])
    expect(shift?.high).toBeGreaterThan(shift?.low ?? Number.POSITIVE_INFINITY)
    expect(p80Shifts(plan, [sync])).toEqual([shift])
  })

  test('takes an item out of the plan when its hours are null', () => {
    const [shift] = p80Shifts(plan, [question('drop', 'sync', [null])])
    const [without] = p80Shifts(
      { ...plan, option: { ...plan.option, workItemIds: plan.option.workItemIds.filter((id) => id !== 'sync') } },
      [question('same', 'base', [])],
    )
    expect(shift?.low).toBe(without?.low)
  })

  test('ignores work items that the plan does not have, and questions without plausible answers', () => {
    const shifts = p80Shifts(plan, [question('unknown', 'elsewhere', [hours(500)]), question('open', 'sync', [])])
    expect(shifts.map(({ share }) => share)).toEqual([0, 0])
  })

  test('never shrinks when an end moves further away', () => {
    fc.assert(
      fc.property(fc.integer({ min: 60, max: 300 }), fc.integer({ min: 1, max: 300 }), (near, further) => {
        const [small, large] = p80Shifts(plan, [
          question('near', 'sync', [hours(near)]),
          question('far', 'sync', [hours(near + further)]),
        ])
        return (large?.share ?? 0) >= (small?.share ?? 1)
      }),
      { numRuns: 30 },
    )
  })
})

test('findOpenEssentials asks for three needs, and takes any target', () => {
  expect(findOpenEssentials({ ...emptySections, confidence: {} })).toEqual([
    'problemStatement',
    'targetUser',
    'valueProp',
    'needs',
    'targets',
  ])
  expect(
    findOpenEssentials({ ...complete, needs: complete.needs.slice(1), targets: { launchBy: '2027-05-01' } }),
  ).toEqual(['needs'])
})
