import { afterAll, describe, expect, test, vi } from 'vitest'
import { type AnsweredQuestion, type Run, RunId, type RunResult } from '../../domain/schemas/index.ts'
import type { QuestionsRequest, WritingRequest } from '../../planning/runner/index.ts'
import { type FakeScenario, RunnerFake } from '../../planning/runner/testing/runner-fake.ts'
import { lockProject } from '../data/projects.ts'
import { takeDecision } from '../data/take-decision.ts'
import { expectRefusal } from '../services/testing/expect-refusal.ts'
import { TestFounder } from '../services/testing/test-founder.ts'
import { openTestPlangate, type TestServices } from '../services/testing/test-services.ts'
import { requestRun } from './request-run.ts'
import { questionsRun, writingRun } from './requested-runs.ts'
import { collect } from './testing/follow.ts'

/** Keeps what it was asked for. Waits while it is held. */
class ListeningRunner extends RunnerFake {
  readonly asked: { questions: QuestionsRequest[]; writing: WritingRequest[] } = { questions: [], writing: [] }
  #held: Promise<void> = Promise.resolve()

  override async proposeQuestions(request: QuestionsRequest, signal: AbortSignal): Promise<unknown> {
    this.asked.questions.push(request)
    return super.proposeQuestions(request, signal)
  }

  override async writeBrief(request: WritingRequest, signal: AbortSignal): Promise<unknown> {
    this.asked.writing.push(request)
    await this.#held
    return super.writeBrief(request, signal)
  }

  /** @returns a function that lets it go on */
  hold(): () => void {
    const held = Promise.withResolvers<void>()
    this.#held = held.promise
    return held.resolve
  }
}

const runner = new ListeningRunner()
const plangate = await openTestPlangate(runner)
afterAll(() => plangate.close())
const { services, database } = plangate

const document = 'Neighbours lend tools.\n\nDrills come first.'

function endOf({ services: of, actor }: TestFounder, runId: RunId): Promise<Run> {
  return vi.waitFor(async () => {
    const run = await of.runs.get(actor, runId)
    expect(run.endedAt).not.toBeNull()
    return run
  }, 60_000)
}

async function sort(founder: TestFounder, words = document): Promise<RunId> {
  return (await founder.services.briefWriting.sort(founder.actor, { projectId: founder.projectId, document: words }))
    .runId
}

/** Requests a run as a service would, in a decision of its own. */
function decide(
  { actor, projectId }: TestFounder,
  requested: (project: Parameters<typeof questionsRun>[0]) => ReturnType<typeof questionsRun>,
): Promise<RunId> {
  const lock = (deciding: Parameters<typeof lockProject>[0]) => lockProject(deciding, projectId)
  return takeDecision(database.db, actor, { action: 'briefs.sort', lock, keep: RunId }, async (project) => {
    const { id: runId } = await requestRun(project, await requested(project), {
      queue: services.queue,
      deadlineSeconds: 60,
    })
    return { answer: runId, audit: null }
  })
}

async function eventsOf(founder: TestFounder, runId: RunId): Promise<string[]> {
  const ends = ['written', 'failed', 'canceled']
  const seen = await collect(founder, 0, (events) => ends.includes(events.at(-1)?.event.type ?? ''))
  return seen.filter((event) => event.runId === runId).map(({ event }) => event.type)
}

const arrive = async (of: TestServices = services) => TestFounder.arrive(of)

describe('a document that is sorted', () => {
  test('becomes a brief in the result of its run, and changes nothing else', async () => {
    const founder = await arrive()
    const runId = await sort(founder)
    const run = await endOf(founder, runId)
    expect(run).toMatchObject({ status: 'succeeded', planSetId: null, refusal: null, request: { kind: 'write_brief' } })
    const result: RunResult | undefined = run.result
    expect(result).toMatchObject({ kind: 'brief', written: { brief: { notes: document } } })
    await expectRefusal(services.briefs.get(founder.actor, founder.projectId), 'BRIEF_NOT_FOUND')
    expect(await eventsOf(founder, runId)).toEqual(['queued', 'started', 'written'])
  })

  test('is read by the Runner, and is in no answer', async () => {
    const founder = await arrive()
    const run = await endOf(founder, await sort(founder, 'A document of its own.'))
    expect(runner.asked.writing.at(-1)).toMatchObject({ document: 'A document of its own.', answers: [], repair: null })
    expect(run.request).toEqual({ kind: 'write_brief', briefVersion: 0, inputHash: expect.any(String) })
  })

  test('is sorted once at a time; the same document joins', async () => {
    const founder = await arrive()
    const letGo = runner.hold()
    const runId = await sort(founder)
    expect(await sort(founder)).toBe(runId)
    await expectRefusal(sort(founder, 'Another one.'), 'RUN_IN_PROGRESS', { runId })
    letGo()
    await endOf(founder, runId)
    expect(await sort(founder, 'Another one.')).not.toBe(runId)
  })

  test('leaves room for a plan and for questions at the same time', async () => {
    const founder = await TestFounder.ready(services)
    const letGo = runner.hold()
    const runId = await sort(founder)
    await founder.generate()
    await endOf(founder, await decide(founder, (project) => questionsRun(project, { answers: [] })))
    expect((await services.runs.get(founder.actor, runId)).endedAt).toBeNull()
    const overview = (await services.projects.overview(founder.actor)).find(
      ({ project }) => project.id === founder.projectId,
    )
    expect(overview?.activeRun).toBeNull()
    letGo()
    await endOf(founder, runId)
  })

  test('can be cancelled, and then leaves nothing behind', async () => {
    const founder = await arrive()
    const letGo = runner.hold()
    const runId = await sort(founder)
    const canceled = await services.runs.cancel(founder.actor, runId)
    expect(canceled).toMatchObject({ status: 'canceled' })
    expect(canceled).not.toHaveProperty('result')
    letGo()
    expect(await eventsOf(founder, runId)).toContain('canceled')
  })
})

describe('what a Runner answers', () => {
  test.each<[FakeScenario, string]>([
    ['malformed_output', 'RUNNER_OUTPUT_INVALID'],
    ['unauthorized', 'RUNNER_FAILED'],
  ])('is not stored when it is %s', async (scenario, reason) => {
    const founder = await arrive(await plangate.servicesWith(new RunnerFake(scenario)))
    const run = await endOf(founder, await sort(founder))
    expect(run).toMatchObject({ status: 'failed', refusal: { reason }, planSetId: null })
    expect(run).not.toHaveProperty('result')
  })

  test('is asked for again once, and watchers see that', async () => {
    const founder = await arrive(await plangate.servicesWith(new RunnerFake('malformed_once')))
    const runId = await sort(founder)
    expect(await endOf(founder, runId)).toMatchObject({ status: 'succeeded' })
    expect(await eventsOf(founder, runId)).toEqual(['queued', 'started', 'repair', 'written'])
  })

  test('is tried again after a failure that may pass', async () => {
    const founder = await arrive(await plangate.servicesWith(new RunnerFake('llm_failure')))
    const run = await endOf(founder, await sort(founder))
    expect(run).toMatchObject({ status: 'failed', attempts: 4, refusal: { reason: 'RUNNER_FAILED' } })
  })

  test('has its sources checked: what nobody said is marked as its own', async () => {
    const inventing = Object.assign(new RunnerFake(), {
      writeBrief: async ({ brief }: WritingRequest) => ({
        brief: { ...brief, valueProp: 'Neighbours lend tools. Everybody earns millions.' },
        sources: [
          {
            part: 'valueProp',
            words: 'Neighbours lend tools.',
            from: { kind: 'quote', quote: 'Neighbours lend tools.' },
          },
          {
            part: 'valueProp',
            words: 'Everybody earns millions.',
            from: { kind: 'quote', quote: 'Drills come first.' },
          },
        ],
        questions: [],
        leftOut: [],
      }),
    })
    const founder = await arrive(await plangate.servicesWith(inventing))
    const { result } = await endOf(founder, await sort(founder))
    expect(result?.kind === 'brief' && result.written.sources).toEqual([
      { part: 'valueProp', words: 'Neighbours lend tools.', from: { kind: 'quote', quote: 'Neighbours lend tools.' } },
      { part: 'valueProp', words: 'Everybody earns millions.', from: { kind: 'runner' } },
    ])
  })
})

describe('questions', () => {
  const answered: AnsweredQuestion[] = [
    {
      question: {
        id: 'missing-needs',
        part: 'needs',
        question: 'What?',
        why: 'Work.',
        example: 'This.',
        answer: { type: 'list' },
      },
      answer: { type: 'unknown' },
    },
  ]

  test('are about the work of the plan, once there is one', async () => {
    const founder = await TestFounder.ready(services)
    const planSet = await founder.generate()
    const run = await endOf(founder, await decide(founder, (project) => questionsRun(project, { answers: answered })))
    expect(run.request).toMatchObject({ kind: 'propose_questions', planSetId: planSet.id, briefVersion: 1 })
    expect(run.result).toMatchObject({ kind: 'questions', draft: null })
    const asked = runner.asked.questions.at(-1)
    expect(asked?.workItems).toEqual(planSet.workItems)
    expect(asked?.answered).toEqual(answered)
  })

  test('are about a draft of the planner before that, which is kept with them', async () => {
    const founder = await arrive()
    await founder.saveBrief()
    const { result } = await endOf(founder, await decide(founder, (project) => questionsRun(project, { answers: [] })))
    if (result?.kind !== 'questions') throw new Error('no questions')
    expect(result.draft?.workItems).toEqual(runner.asked.questions.at(-1)?.workItems)
    const known = new Set(result.draft?.workItems.map(({ id }) => id))
    const named = result.questions.flatMap(({ plausible }) => plausible.flatMap(({ items }) => items))
    expect(named.length).toBeGreaterThan(0)
    expect(named.filter(({ workItemId }) => !known.has(workItemId))).toEqual([])
  })

  test('need no draft when the brief says too little for one', async () => {
    const founder = await arrive()
    const run = await endOf(founder, await decide(founder, (project) => questionsRun(project, { answers: answered })))
    expect(run.result).toMatchObject({ kind: 'questions', draft: null })
    const { result } = run
    const ids = result?.kind === 'questions' ? result.questions.map(({ id }) => id) : []
    expect(ids).toContain('missing-problemStatement')
    expect(ids).not.toContain('missing-needs')
  })
})

test('a brief is written from the brief so far and the answers', async () => {
  const founder = await arrive()
  await founder.saveBrief()
  const question = {
    id: 'who',
    part: 'targetUser',
    question: 'Who?',
    why: 'Work.',
    example: 'We.',
    answer: { type: 'text' },
  } as const
  const answers: AnsweredQuestion[] = [{ question, answer: { type: 'text', text: 'Students.' } }]
  const run = await endOf(founder, await decide(founder, (project) => writingRun(project, { document: null, answers })))
  if (run.result?.kind !== 'brief') throw new Error('no brief')
  expect(run.result.written.brief.targetUser).toMatch(/Students\.$/)
  const source = run.result.written.sources.find(({ words }) => words === 'Students.')
  expect(source?.from).toEqual({ kind: 'answer', questionId: 'who' })
})

test('an end says what changed in the meantime', async () => {
  const founder = await arrive()
  const letGo = runner.hold()
  const runId = await sort(founder)
  await founder.saveBrief()
  letGo()
  await endOf(founder, runId)
  const events = await collect(founder, 0, (seen) => seen.at(-1)?.event.type === 'written')
  expect(events.at(-1)?.event).toEqual({ type: 'written', outdated: ['brief'] })
})

test('lists leave results out, and reads of one run have them', async () => {
  const founder = await arrive()
  const run = await endOf(founder, await sort(founder))
  const { result, ...head } = run
  expect(result).toBeDefined()
  expect(await services.runs.list(founder.actor, founder.projectId)).toEqual([head])
})
