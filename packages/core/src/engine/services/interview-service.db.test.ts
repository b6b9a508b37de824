import { afterAll, describe, expect, test, vi } from 'vitest'
import { InterviewId, maxQuestions } from '../../domain/schemas/index.ts'
import { RunnerFake } from '../../planning/runner/testing/runner-fake.ts'
import { expectRefusal } from './testing/expect-refusal.ts'
import { InterviewedFounder, questionIn } from './testing/interviewed-founder.ts'
import { SameWorkRunner } from './testing/same-work-runner.ts'
import { newActor } from './testing/test-founder.ts'
import { openTestPlangate } from './testing/test-services.ts'

const plangate = await openTestPlangate(new RunnerFake())
afterAll(() => plangate.close())
const { services, database } = plangate

describe('an interview', () => {
  test('begins without a brief, and asks for what a plan cannot do without', async () => {
    const founder = await InterviewedFounder.arrive(services)
    const interview = await founder.start()
    expect(interview).toMatchObject({ answered: [], runId: null })
    expect(interview.missing).toEqual(['problemStatement', 'targetUser', 'valueProp', 'needs', 'targets'])
    expect(interview.state).toMatchObject({ question: { part: 'problemStatement' }, reason: { kind: 'essential' } })
    expect(questionIn(interview)).not.toHaveProperty('plausible')
  })

  test('leads from nothing to a brief with problem, user, value, three needs and a target', async () => {
    const founder = await InterviewedFounder.arrive(services)
    const interview = await founder.start()
    let here = interview
    while (here.missing.length > 0) here = await founder.answerNext(here)
    expect(here.answered.length).toBeLessThanOrEqual(8)
    const finished = await founder.finish(here)
    expect(finished).toMatchObject({ state: { kind: 'finished', briefVersion: 1 }, missing: [] })
    const { brief } = await services.briefs.get(founder.founder.actor, founder.founder.projectId)
    expect(brief).toMatchObject({
      problemStatement: 'Households without a cellar.',
      needs: [{ text: 'Households without a cellar.', priority: 'must' }, { text: 'Lend' }, { text: 'Return' }],
      targets: { weeks: 1 },
    })
    expect(await founder.current()).toBeNull()
  })

  test('is the same one when it is started again, also while it is being started', async () => {
    const founder = await InterviewedFounder.arrive(services)
    const both = await Promise.all([founder.start(), founder.start()])
    expect(both[0]).toEqual(both[1])
    expect(await founder.start()).toEqual(both[0])
    expect(await founder.current()).toEqual(both[0])
    expect(await services.runs.list(founder.founder.actor, founder.founder.projectId)).toHaveLength(1)
  })

  test('asks about the work of the latest plan, with the weeks that an answer moves', async () => {
    const founder = await InterviewedFounder.withPlan(services)
    let here = await founder.start()
    while (here.state.kind === 'asking' && here.state.reason.kind === 'essential') here = await founder.answerNext(here)
    if (here.state.kind !== 'asking' || here.state.reason.kind !== 'shift') throw new Error('nothing moves the P80')
    expect(here.state.reason.high).toBeGreaterThan(here.state.reason.low)
    const next = await founder.answerNext(here)
    expect(next.state).not.toEqual(here.state)
  })

  test('ends when no answer moves the P80 by more than a tenth, and says by how much one would', async () => {
    const founder = await InterviewedFounder.withPlan(services)
    const ended = await founder.answerAll(await founder.start())
    if (ended.state.kind !== 'enough') throw new Error(`ended by ${ended.state.kind}`)
    expect(ended.state.largest).toBeLessThanOrEqual(0.1)
    expect(ended.answered.length).toBeLessThan(maxQuestions)
  })

  test('is kept for another device, and answered from there', async () => {
    const founder = await InterviewedFounder.arrive(services)
    const interview = await founder.start()
    const answered = await founder.answerNext(interview)
    const other = await services.interviews.current({ ...founder.founder.actor }, founder.founder.projectId)
    expect(other).toEqual(answered)
    expect(await founder.give(answered, questionIn(answered).id, { type: 'skipped' })).toEqual(await founder.current())
  })

  test('takes answers of two devices at the same time, and loses neither', async () => {
    const founder = await InterviewedFounder.arrive(services)
    const interview = await founder.start()
    const question = questionIn(interview)
    const answers = ['Waste.', 'Queues.'].map((text) => founder.give(interview, question.id, { type: 'text', text }))
    await Promise.all(answers)
    const { answered } = (await founder.current()) ?? interview
    expect(answered).toHaveLength(1)
    const rows = await database.db
      .selectFrom('interview_turns')
      .select('answer')
      .where('interview_id', '=', interview.id)
      .execute()
    expect(JSON.stringify(rows)).toContain('Waste.')
    expect(JSON.stringify(rows)).toContain('Queues.')
  })
})

describe('an answer', () => {
  test('"I don\'t know yet" means that the section needs depth, and is not asked about again', async () => {
    const founder = await InterviewedFounder.arrive(services)
    const interview = await founder.start()
    const next = await founder.give(interview, questionIn(interview).id, { type: 'unknown' })
    expect(next.brief.confidence).toEqual({ problemStatement: 'needs_depth' })
    expect(questionIn(next).part).toBe('targetUser')
  })

  test('that is skipped changes nothing in the brief', async () => {
    const founder = await InterviewedFounder.arrive(services)
    const interview = await founder.start()
    const next = await founder.give(interview, questionIn(interview).id, { type: 'skipped' })
    expect(next.brief).toEqual(interview.brief)
    expect(next.answered).toHaveLength(1)
  })

  test('can be revised, and keeps its place', async () => {
    const founder = await InterviewedFounder.arrive(services)
    const interview = await founder.start()
    const second = await founder.answerNext(await founder.answerNext(interview))
    const revised = await founder.give(second, questionIn(interview).id, { type: 'text', text: 'Queues.' })
    expect(revised.brief.problemStatement).toBe('Queues.')
    expect(revised.answered.map(({ question }) => question.part)).toEqual(['problemStatement', 'targetUser'])
    expect(revised.state).toEqual(second.state)
  })

  test('is taken back, the last one first, and asked again', async () => {
    const founder = await InterviewedFounder.arrive(services)
    const interview = await founder.start()
    const first = await founder.answerNext(interview)
    const second = await founder.answerNext(first)
    expect(await founder.back(second)).toEqual(first)
    expect(await founder.back(first)).toEqual(interview)
  })

  test('is taken back by name, and the others stay', async () => {
    const founder = await InterviewedFounder.arrive(services)
    const interview = await founder.start()
    const second = await founder.answerNext(await founder.answerNext(interview))
    const left = await founder.back(second, questionIn(interview).id)
    expect(left.answered.map(({ question }) => question.part)).toEqual(['targetUser'])
    expect(left.brief.problemStatement).toBe('')
    expect(questionIn(left)).toEqual(questionIn(interview))
  })

  test('that changes takes back later ones that rest on it, and they are asked again', async () => {
    const runner = new SameWorkRunner()
    const own = await InterviewedFounder.withPlan(await plangate.servicesWith(runner, { planner: new RunnerFake() }))
    const ended = await own.answerAll(await own.start())
    const [first, second] = ended.answered.filter(({ question }) => question.id.startsWith('about-'))
    if (first?.question.answer.type !== 'choice' || !second) throw new Error('fewer than two questions about the work')
    const [, other = ''] = first.question.answer.options
    const revised = await own.give(ended, first.question.id, { type: 'choice', option: other })
    expect(revised.answered.map(({ question }) => question.id)).not.toContain(second.question.id)
    const again = await own.answerAll(revised)
    expect(again.answered.map(({ question }) => question.id)).toContain(second.question.id)
  })

  test.each([
    ['another type', { type: 'number', number: 3 }],
    ['no words', { type: 'text', text: ' ' }],
  ] as const)('of %s is refused, and the question stays', async (_, answer) => {
    const founder = await InterviewedFounder.arrive(services)
    const interview = await founder.start()
    const refused = founder.give(interview, questionIn(interview).id, answer)
    await expect(refused).rejects.toMatchObject({ reason: 'INVALID_INPUT' })
    expect(await founder.current()).toEqual(interview)
  })

  test('to a question that is not asked is refused', async () => {
    const founder = await InterviewedFounder.arrive(services)
    const interview = await founder.start()
    const issues = [{ path: 'questionId', message: 'is not asked in this interview' }]
    await expectRefusal(founder.give(interview, 'another', { type: 'skipped' }), 'INVALID_INPUT', { issues })
    await expect(founder.back(interview)).rejects.toMatchObject({ reason: 'INVALID_INPUT' })
  })
})

describe('finishing', () => {
  test('keeps which answer each sentence comes from, and the passages of the document before', async () => {
    const founder = await InterviewedFounder.arrive(services)
    const { actor, projectId } = founder.founder
    const { brief } = await founder.founder.saveBrief()
    const passages = [
      {
        text: 'A drill.',
        lines: [1, 1] as [number, number],
        went: { kind: 'notes' as const },
        why: 'It fits nowhere else.',
      },
    ]
    await services.briefs.save(actor, { projectId, brief: { ...brief, notes: 'A drill.' }, passages })
    const answered = await founder.answerNext(await founder.start())
    await founder.finish(answered)
    const sources = await services.briefs.sources(actor, projectId)
    expect(sources).toContainEqual({
      part: 'needs',
      words: 'Households without a cellar.',
      from: { kind: 'answer', questionId: 'missing-needs' },
    })
    expect(await services.briefs.passages(actor, projectId)).toEqual(passages)
  })

  test('is done once, however often it is asked for', async () => {
    const founder = await InterviewedFounder.arrive(services)
    const interview = await founder.start()
    const answered = await founder.answerNext(interview)
    const both = await Promise.all([founder.finish(answered), founder.finish(answered)])
    expect(both[0]).toEqual(both[1])
    expect(await founder.finish(answered)).toEqual(both[0])
    expect(await services.briefs.history(founder.founder.actor, founder.founder.projectId)).toHaveLength(1)
  })

  test('ends the interview: nothing more is answered in it, and another one can begin', async () => {
    const founder = await InterviewedFounder.arrive(services)
    const interview = await founder.start()
    await founder.finish(interview)
    const late = founder.give(interview, questionIn(interview).id, { type: 'skipped' })
    await expect(late).rejects.toMatchObject({ reason: 'INVALID_INPUT' })
    expect((await founder.start()).id).not.toBe(interview.id)
  })

  test('writes into the brief as it is now, with what was edited by hand meanwhile', async () => {
    const founder = await InterviewedFounder.arrive(services)
    await founder.founder.saveBrief('Borrow a drill.')
    const answered = await founder.answerNext(await founder.start())
    await founder.founder.saveBrief('Borrow a saw.')
    const finished = await founder.finish(answered)
    expect(finished.brief).toMatchObject({
      valueProp: 'Borrow a saw.',
      needs: [{}, { text: 'Lend' }, { text: 'Return' }],
    })
    expect(finished.state).toEqual({ kind: 'finished', briefVersion: 3 })
  })

  test('fails without a trace when the Runner fails, and can be tried again', async () => {
    const founder = await InterviewedFounder.arrive(services)
    const interview = await founder.start()
    const answered = await founder.answerNext(interview)
    const broken = await plangate.servicesWith(new RunnerFake('malformed_output'), { planner: new RunnerFake() })
    await expect(broken.interviews.finish(founder.founder.actor, interview.id)).rejects.toMatchObject({
      reason: 'RUNNER_OUTPUT_INVALID',
    })
    expect(await founder.current()).toMatchObject({ answered: answered.answered, state: answered.state })
    expect(await services.briefs.history(founder.founder.actor, founder.founder.projectId)).toEqual([])
    expect(await founder.finish(answered)).toMatchObject({ state: { kind: 'finished' } })
  })
})

test('questions that were proposed after the founder had left are asked later', async () => {
  const founder = await InterviewedFounder.arrive(services)
  const { actor, projectId } = founder.founder
  const left = services.interviews.start(actor, projectId, { signal: AbortSignal.abort() })
  await expect(left).rejects.toMatchObject({ reason: 'RUN_IN_PROGRESS' })
  await vi.waitFor(async () => {
    expect(await services.runs.list(actor, projectId)).toMatchObject([{ status: 'succeeded' }])
  }, 60_000)
  await founder.start()
  expect(await services.runs.list(actor, projectId)).toHaveLength(1)
})

test('questions that cannot be proposed leave no interview', async () => {
  const founder = await InterviewedFounder.arrive(services)
  const broken = await plangate.servicesWith(new RunnerFake('malformed_output'), { planner: new RunnerFake() })
  const refused = broken.interviews.start(founder.founder.actor, founder.founder.projectId)
  await expect(refused).rejects.toMatchObject({ reason: 'RUNNER_OUTPUT_INVALID' })
  expect(await founder.current()).toBeNull()
})

test('answers call no model', async () => {
  const runner = new RunnerFake()
  const own = await plangate.servicesWith(runner, { planner: new RunnerFake() })
  const founder = await InterviewedFounder.arrive(own)
  const interview = await founder.start()
  const broken = await plangate.servicesWith(new RunnerFake('llm_failure'), { planner: new RunnerFake(), works: false })
  const { id: questionId } = questionIn(interview)
  const next = await broken.interviews.answer(founder.founder.actor, {
    interviewId: interview.id,
    questionId,
    answer: { type: 'text', text: 'Waste.' },
  })
  expect(next.brief.problemStatement).toBe('Waste.')
})

test('an interview of somebody else does not exist', async () => {
  const founder = await InterviewedFounder.arrive(services)
  const interview = await founder.start()
  const stranger = newActor()
  const interviewId = interview.id
  const answer = { interviewId, questionId: questionIn(interview).id, answer: { type: 'skipped' } } as const
  await expectRefusal(services.interviews.answer(stranger, answer), 'INTERVIEW_NOT_FOUND')
  await expectRefusal(services.interviews.back(stranger, { interviewId }), 'INTERVIEW_NOT_FOUND')
  await expectRefusal(services.interviews.finish(stranger, interviewId), 'INTERVIEW_NOT_FOUND')
  await expectRefusal(
    services.interviews.finish(stranger, InterviewId.parse(crypto.randomUUID().replace(/(.{14})./, '$17'))),
    'INTERVIEW_NOT_FOUND',
  )
})
