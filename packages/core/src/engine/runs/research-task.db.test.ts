import { afterAll, describe, expect, test, vi } from 'vitest'
import { PlanSet, type Run, type RunEvent, type Viewpoint } from '../../domain/schemas/index.ts'
import {
  type DraftRequest,
  type ExaminationRequest,
  RunnerFailure,
  type RunnerObserver,
} from '../../planning/runner/index.ts'
import { ResearchFake } from '../../planning/runner/testing/research-fake.ts'
import { untilAborted } from '../../planning/runner/until-aborted.ts'
import { inProcessActor } from '../services/in-process-actor.ts'
import { expectRefusal } from '../services/testing/expect-refusal.ts'
import { TestFounder } from '../services/testing/test-founder.ts'
import { openTestPlangate, type TestServices, type TestSettings } from '../services/testing/test-services.ts'
import { follow } from './testing/follow.ts'

const plangate = await openTestPlangate(new ResearchFake())
afterAll(() => plangate.close())

let users = 0

/** A founder of the paid tier with a brief and a gate decided as proceed. */
async function ready(services: TestServices): Promise<TestFounder> {
  users += 1
  const account = { issuer: 'https://id.example', subject: `researcher ${users}` }
  const actor = inProcessActor(await services.users.recognise(account))
  await services.users.setTier(account, 'cto')
  const { id } = await services.projects.create(actor, { name: 'Street library' })
  const founder = new TestFounder(services, actor, id)
  await founder.saveBrief()
  await founder.decide('proceed')
  return founder
}

const research = ({ services, actor, projectId }: TestFounder) => services.plans.deepResearch(actor, projectId)

async function latestRun({ services, actor, projectId }: TestFounder): Promise<Run> {
  const [run] = await services.runs.list(actor, projectId)
  if (run === undefined) throw new Error('no run')
  return run
}

const types = (events: readonly { event: RunEvent }[]) => events.map(({ event }) => event.type)

/** What a step does before the fake answers. */
type Interruption = (signal: AbortSignal) => Promise<unknown>

/** Counts what it is paid for, and interrupts steps as often as it is told to. */
class CountingFake extends ResearchFake {
  readonly paid: string[] = []
  readonly #interruptions: Map<string, Interruption[]>

  constructor(interruptions: Record<string, Interruption[]> = {}) {
    super()
    this.#interruptions = new Map(Object.entries(interruptions))
  }

  override async draft(request: DraftRequest, signal: AbortSignal, observer?: RunnerObserver): Promise<unknown> {
    const answer = await this.#step(request.viewpoint ?? 'generate', signal)
    observer?.usage({ inputTokens: 10, outputTokens: 1 })
    return answer ?? super.draft(request, signal, observer)
  }

  override async examine(request: ExaminationRequest, signal: AbortSignal): Promise<unknown> {
    return (await this.#step('examine', signal)) ?? super.examine(request, signal)
  }

  #step(name: string, signal: AbortSignal): Promise<unknown> {
    this.paid.push(name)
    return this.#interruptions.get(name)?.shift()?.(signal) ?? Promise.resolve(null)
  }
}

const fails: Interruption = () => Promise.reject(new RunnerFailure('overloaded'))
const hangs: Interruption = (signal) => untilAborted(signal)
const isNoDraft: Interruption = async () => ({ workItems: [] })

async function withInterruptions(interruptions: Record<string, Interruption[]>, settings: TestSettings = {}) {
  const runner = new CountingFake(interruptions)
  return { runner, founder: await ready(await plangate.servicesWith(runner, settings)) }
}

const once: readonly (Viewpoint | 'examine')[] = ['builder', 'buyer', 'examine', 'sceptic']

describe('Deep Research', () => {
  test('leaves a plan set behind, with the three sizes of its work and what was examined', async () => {
    const { runner, founder } = await withInterruptions({})
    const planSet = await research(founder)
    expect(PlanSet.parse(planSet)).toEqual(planSet)
    expect(runner.paid.toSorted()).toEqual(once)
    expect(planSet.research?.items.map(({ workItemId }) => workItemId)).toEqual(planSet.workItems.map(({ id }) => id))
    expect(planSet.research?.items[0]?.sizes).toHaveLength(3)
    expect(planSet.research?.assumptions).toMatchObject([{ words: 'One household in ten lends something.' }])
    expect(await founder.services.plans.get(founder.actor, founder.projectId)).toMatchObject({
      research: planSet.research,
    })
    expect(await latestRun(founder)).toMatchObject({
      request: { kind: 'deep_research', previous: null },
      planSetId: planSet.id,
      usage: { inputTokens: 30, outputTokens: 3 },
    })
  })

  test('writes its drafts independently of each other and of earlier plans, with what the founder has said', async () => {
    const { runner, founder } = await withInterruptions({})
    await founder.generate()
    const { feedback } = await founder.regenerate('No app.')
    await research(founder)
    const asked = runner.requests.slice(2)
    expect(asked.map(({ viewpoint }) => viewpoint).toSorted()).toEqual(['builder', 'buyer', 'sceptic'])
    for (const request of asked)
      expect(request).toMatchObject({ regeneration: null, earlierFeedback: [{ version: 2, ...feedback }] })
  })

  test('shows every accepted draft, and the merged options before they are examined', async () => {
    const founder = await ready(plangate.services)
    const { options, research: report } = await research(founder)
    const events = (await follow(founder)).map(({ event }) => event)
    const drafted = events.flatMap((event) => (event.type === 'drafted' ? [event.draft] : []))
    expect(drafted.map(({ viewpoint }) => viewpoint).toSorted()).toEqual(['builder', 'buyer', 'sceptic'])
    expect(drafted.map(({ itemCount }) => itemCount).toSorted()).toEqual([16, 16, 17])
    const final = events.flatMap((event) => (event.type === 'option' && !event.provisional ? [event.option] : []))
    expect(final).toEqual(options)
    expect(report).toBeDefined()
  })

  test('is refused while another plan is being written, and the same request joins', async () => {
    const { founder } = await withInterruptions({ examine: [hangs] })
    const first = research(founder).catch((error: unknown) => error)
    const run = await vi.waitFor(() => latestRun(founder), 60_000)
    const second = research(founder).catch((error: unknown) => error)
    // Both have asked, before the run is cancelled.
    await vi.waitFor(async () => {
      const { entries } = await founder.services.projects.audit(founder.actor, founder.projectId, {})
      expect(entries.filter(({ action }) => action === 'plans.deepResearch')).toHaveLength(2)
    }, 60_000)
    await expectRefusal(founder.generate(), 'RUN_IN_PROGRESS', { runId: run.id })
    await founder.services.runs.cancel(founder.actor, run.id)
    expect(await Promise.all([first, second])).toMatchObject([{ reason: 'RUN_CANCELED' }, { reason: 'RUN_CANCELED' }])
    expect(await founder.services.runs.list(founder.actor, founder.projectId)).toHaveLength(1)
  })
})

describe('a later attempt of Deep Research', () => {
  test('does not pay again for a draft or an examination that was accepted', async () => {
    const { runner, founder } = await withInterruptions({ sceptic: [fails], examine: [fails] })
    const planSet = await research(founder)
    expect(runner.paid.toSorted()).toEqual([...once, 'examine', 'sceptic'].toSorted())
    expect(await latestRun(founder)).toMatchObject({ attempts: 3, planSetId: planSet.id })
  })

  test('shows again what was accepted', async () => {
    const { founder } = await withInterruptions({ examine: [fails] })
    await research(founder)
    const seen = types(await follow(founder))
    const again = seen.slice(seen.lastIndexOf('started'))
    expect(again.filter((type) => type === 'drafted')).toHaveLength(3)
  })

  test('does not pay again when the worker before it stopped', async () => {
    const queue = 'research-that-moves'
    const leaving = new CountingFake({ examine: [hangs] })
    const before = await plangate.servicesWith(leaving, { queue })
    const founder = await ready(before)
    const waiting = research(founder).catch((error: unknown) => error)
    await vi.waitFor(() => expect(leaving.paid).toContain('examine'), 60_000)
    const arriving = new CountingFake()
    const after = await plangate.servicesWith(arriving, { queue })
    await before.stop(0)
    await waiting
    const moved = new TestFounder(after, founder.actor, founder.projectId)
    const planSet = await vi.waitFor(() => after.plans.get(moved.actor, moved.projectId), 60_000)
    expect(planSet.research).toBeDefined()
    expect([leaving.paid.toSorted(), arriving.paid]).toEqual([once, ['examine']])
    expect(await latestRun(moved)).toMatchObject({ usage: { inputTokens: 30, outputTokens: 3 } })
  })
})

describe('an attempt of Deep Research', () => {
  test('has each draft, and the examination, repaired once', async () => {
    const { runner, founder } = await withInterruptions({ buyer: [isNoDraft], examine: [isNoDraft] })
    await research(founder)
    expect(runner.paid.toSorted()).toEqual([...once, 'buyer', 'examine'].toSorted())
    expect(types(await follow(founder))).toContain('repair')
  })

  test('keeps nothing of an answer that is refused twice', async () => {
    const { founder } = await withInterruptions({ buyer: [isNoDraft, isNoDraft] })
    await expect(research(founder)).rejects.toMatchObject({ reason: 'RUNNER_OUTPUT_INVALID' })
    const rows = await plangate.database.db
      .selectFrom('runs')
      .select('kept')
      .where('project_id', '=', founder.projectId)
      .execute()
    expect(rows).toMatchObject([{ kept: { drafts: { builder: {}, sceptic: {} }, examination: null } }])
    expect(JSON.stringify(rows)).not.toContain('buyer')
  })

  test('stops when it is cancelled, and stores no plan set', async () => {
    const { runner, founder } = await withInterruptions({ builder: [hangs], buyer: [hangs], sceptic: [hangs] })
    const waiting = research(founder).catch((error: unknown) => error)
    await vi.waitFor(() => expect(runner.paid).toHaveLength(3), 60_000)
    await founder.services.runs.cancel(founder.actor, (await latestRun(founder)).id)
    expect(await waiting).toMatchObject({ reason: 'RUN_CANCELED' })
    expect(runner.paid).toHaveLength(3)
    expect(await founder.services.plans.history(founder.actor, founder.projectId)).toEqual([])
  })

  test('has a deadline of its own', async () => {
    const settings = { runDeadlineSeconds: 600, researchDeadlineSeconds: 0.5 }
    const { founder } = await withInterruptions({ examine: [hangs] }, settings)
    await expect(research(founder)).rejects.toMatchObject({ reason: 'RUNNER_TIMEOUT' })
    const { createdAt, deadlineAt } = await latestRun(founder)
    expect(Date.parse(deadlineAt) - Date.parse(createdAt)).toBeLessThan(1_000)
  })
})
