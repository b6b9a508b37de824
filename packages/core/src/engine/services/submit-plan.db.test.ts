import { afterAll, describe, expect, test, vi } from 'vitest'
import {
  type Currency,
  type Draft,
  PlanSet,
  type PlanToSubmit,
  ProjectId,
  type RunningCost,
  type TokenId,
  type WorkItem,
} from '../../domain/schemas/index.ts'
import { type PlanningTasks, tasksInThisThread } from '../../planning/drafts/index.ts'
import { RunnerFake } from '../../planning/runner/testing/runner-fake.ts'
import { fakeDraft } from '../../planning/runner/testing/runner-fake-draft.ts'
import { someBrief } from '../../planning/runner/testing/some-brief.ts'
import { expectRefusal } from './testing/expect-refusal.ts'
import { newActor, TestFounder } from './testing/test-founder.ts'
import { openTestPlangate } from './testing/test-services.ts'

const plangate = await openTestPlangate(new RunnerFake())
afterAll(() => plangate.close())
const { services } = plangate

/** As the founder of these tests saves it. */
const brief = { ...someBrief(), valueProp: 'Borrow a drill within the hour.' }
const draft = fakeDraft(brief)

type Submission = Partial<Omit<PlanToSubmit, 'projectId'>>

const submit = ({ actor, projectId }: TestFounder, more: Submission = {}) =>
  services.plans.submit(actor, { projectId, draft, ...more })
const historyOf = ({ actor, projectId }: TestFounder) => services.plans.history(actor, projectId)
const runsOf = ({ actor, projectId }: TestFounder) => services.runs.list(actor, projectId)

async function withToken(founder: TestFounder, name: string): Promise<{ app: TestFounder; tokenId: TokenId }> {
  const { id: tokenId } = await services.tokens.create(founder.actor, { name, scope: 'plan' })
  return { app: new TestFounder(services, { ...founder.actor, tokenId }, founder.projectId), tokenId }
}

/** The draft with other hours for its first item. */
function withHours(likely: number): Draft {
  const [first, ...others] = draft.workItems
  if (first === undefined) throw new Error('a draft has a work item')
  return { ...draft, workItems: [{ ...first, hours: { ...first.hours, likely } }, ...others] }
}

const originOf = ({ workItems }: PlanSet) => workItems.map(({ hoursFrom }: WorkItem) => hoursFrom ?? null)

describe('a submitted draft', () => {
  test('is the next version, priced like that of a Runner, and says that a person submitted it', async () => {
    const founder = await TestFounder.ready(services)
    const generated = await founder.generate()
    const submitted = await submit(founder, { baseVersion: 1 })
    expect(PlanSet.parse(submitted)).toEqual(submitted)
    expect(submitted).toMatchObject({ version: 2, briefVersion: 1, author: { kind: 'person' }, feedback: null })
    expect(submitted).not.toHaveProperty('runner')
    expect(submitted.options.map(({ estimate }) => estimate)).toEqual(generated.options.map(({ estimate }) => estimate))
    expect(await services.plans.get(founder.actor, founder.projectId)).toEqual({ ...submitted, selectedOptionId: null })
    expect(await runsOf(founder)).toHaveLength(1)
  })

  test('names the token that submitted it, and the agent that it names, in the list of versions as well', async () => {
    const founder = await TestFounder.ready(services)
    const { app, tokenId } = await withToken(founder, 'Laptop')
    const author = { kind: 'app', tokenId, tokenName: 'Laptop', agent: 'Codex' }
    expect(await submit(app, { author: 'Codex' })).toMatchObject({ version: 1, author })
    const [head] = await historyOf(founder)
    expect(head).toMatchObject({ version: 1, author })
    expect(head).not.toHaveProperty('runner')
  })

  test('names the version that was edited, in the list of versions as well, and none where nobody says so', async () => {
    const founder = await TestFounder.ready(services)
    await submit(founder)
    await submit(founder, { draft: withHours(9) })
    const author = { kind: 'person', editedFrom: 1 }
    expect((await submit(founder, { baseVersion: 2, editedFrom: 1 })).author).toEqual(author)
    const [head, ...others] = await historyOf(founder)
    expect(head?.author).toEqual(author)
    expect(others.filter((other) => other.author && 'editedFrom' in other.author)).toEqual([])
    await expectRefusal(submit(founder, { editedFrom: 4 }), 'VERSION_CONFLICT', { currentVersion: 3 })
  })

  test('leaves the selection as it is', async () => {
    const founder = await TestFounder.ready(services)
    const { recommendedId: optionId } = await founder.generate()
    await founder.select({ optionId })
    const before = await founder.selected()
    await submit(founder, { draft: withHours(9) })
    expect(await founder.selected()).toEqual(before)
    expect(before.stale).toBe(false)
  })

  test('is in the audit log with its version, and with the token', async () => {
    const founder = await TestFounder.ready(services)
    const { app, tokenId } = await withToken(founder, 'CI')
    const { id: planSetId } = await submit(app)
    const { entries } = await services.projects.audit(founder.actor, founder.projectId)
    expect(entries[0]).toMatchObject({ action: 'plans.submit', tokenId, subject: { planSetId, planVersion: 1 } })
  })

  test('can be pushed back on, with what a Runner then writes', async () => {
    const founder = await TestFounder.ready(services)
    await submit(founder)
    expect(await founder.regenerate('One engineer only.')).toMatchObject({ version: 2, runner: { name: 'fake' } })
  })
})

describe('the hours of a submitted draft', () => {
  test("are the team's where a person has changed them, and keep that origin when an app submits them", async () => {
    const founder = await TestFounder.ready(services)
    const { app } = await withToken(founder, 'CI')
    const generated = await founder.generate()
    const [, ...others] = originOf(generated)
    expect(originOf(await submit(founder, { draft: withHours(9) }))).toEqual(['team', ...others])
    expect(originOf(await submit(app, { draft: withHours(9) }))).toEqual(['team', ...others])
    expect(originOf(await submit(app, { draft: withHours(8) }))).toEqual(['model', ...others])
  })

  test("of a team make the estimate narrower than an app's", async () => {
    const founder = await TestFounder.ready(services)
    const { app } = await withToken(founder, 'CI')
    const claimed = { ...draft, workItems: draft.workItems.map((item) => ({ ...item, hoursFrom: 'team' as const })) }
    const byApp = await submit(app, { draft: claimed })
    const other = await TestFounder.ready(services)
    const byPerson = await submit(other, { draft: claimed })
    expect(byPerson.assumptions.sharedSigma).toBeLessThan(byApp.assumptions.sharedSigma)
  })
})

describe('the running costs of a submitted draft', () => {
  const repeated = { low: 20, high: 60 }

  /** The draft with what its first items cost to run. */
  function withCosts(...costs: RunningCost[]): Draft {
    const items = draft.workItems.map((item, place) => ({
      ...item,
      ...(costs[place] && { runningCost: costs[place] }),
    }))
    return { ...draft, workItems: items }
  }

  const costsOf = ({ workItems }: PlanSet) => workItems.flatMap(({ runningCost }) => runningCost ?? [])

  async function countIn(founder: TestFounder, currency: Currency): Promise<void> {
    const { actor, projectId } = founder
    const { assumptions } = await services.assumptions.get(actor, projectId)
    await services.assumptions.save(actor, { projectId, assumptions: { ...assumptions, currency } })
  }

  test('leave out those that it repeats of a plan in another currency, because nobody has converted them', async () => {
    const founder = await TestFounder.ready(services)
    expect(costsOf(await submit(founder, { draft: withCosts(repeated, repeated) }))).toEqual([repeated, repeated])
    await countIn(founder, 'EUR')
    const converted = { low: 18, high: 55 }
    expect(costsOf(await submit(founder, { draft: withCosts(repeated, converted) }))).toEqual([converted])
    expect(costsOf(await submit(founder, { draft: withCosts(repeated, converted) }))).toEqual([repeated, converted])
  })

  test('stay when a Runner that names none pushes the plan on, in their own currency only', async () => {
    const founder = await TestFounder.ready(services)
    await submit(founder, { draft: withCosts(repeated) })
    expect(costsOf(await founder.regenerate('Cheaper, please.'))).toEqual([repeated])
    await countIn(founder, 'EUR')
    expect(costsOf(await founder.regenerate('Sooner.'))).toEqual([])
  })

  test('are none of a plan that is written without the one before', async () => {
    const founder = await TestFounder.ready(services)
    await submit(founder, { draft: withCosts(repeated) })
    expect(costsOf(await founder.generate())).toEqual([])
  })
})

test('pricing waits for a thread as long as a Runner may write, and then says so', async () => {
  /** Every thread is taken for good. */
  const pricePlanSet: PlanningTasks['pricePlanSet'] = (_, stop) =>
    new Promise((_resolve, reject) => stop.addEventListener('abort', () => reject(stop.reason)))
  const tasks = { ...tasksInThisThread, pricePlanSet }
  const waiting = await plangate.servicesWith(new RunnerFake(), { tasks, runnerTimeoutSeconds: 0.02 })
  const founder = await TestFounder.ready(waiting)
  const { actor, projectId } = founder
  await expectRefusal(waiting.plans.submit(actor, { projectId, draft }), 'RUNNER_TIMEOUT', { afterSeconds: 0.02 })
})

describe('a draft is refused', () => {
  test('GATE-02: while the gate does not say "proceed", and without a brief that can be planned', async () => {
    const founder = await TestFounder.arrive(services)
    await expectRefusal(submit(founder), 'GATE_UNRESOLVED')
    await founder.saveBrief()
    await founder.decide('narrow')
    await expectRefusal(submit(founder), 'GATE_NOT_PROCEED', { decision: 'narrow' })
    await founder.decide('proceed')
    const thin = { ...brief, keyConstraints: [] }
    await services.briefs.save(founder.actor, { projectId: founder.projectId, brief: thin })
    await expectRefusal(submit(founder), 'BRIEF_TOO_THIN', { missing: ['need'] })
    expect(await historyOf(founder)).toEqual([])
  })

  test('when it was made from another version than the current one', async () => {
    const founder = await TestFounder.ready(services)
    await expectRefusal(submit(founder, { baseVersion: 1 }), 'VERSION_CONFLICT', { currentVersion: 0 })
    await submit(founder, { baseVersion: 0 })
    await expectRefusal(submit(founder, { baseVersion: 0 }), 'VERSION_CONFLICT', { currentVersion: 1 })
    expect(await historyOf(founder)).toHaveLength(1)
  })

  test('with every issue and its path', async () => {
    const founder = await TestFounder.ready(services)
    const [first, ...others] = draft.options
    if (first === undefined) throw new Error('a draft has an option')
    const twice = { ...first, workItemIds: first.workItemIds.flatMap((id, place) => (place === 0 ? [id, id] : [id])) }
    const broken = {
      ...draft,
      options: [twice, ...others],
      recommendedKey: 'none-of-them',
      feedbackPoints: [{ words: 'Cheaper', used: true, how: 'Fewer items.' }],
    }
    await expectRefusal(submit(founder, { draft: broken }), 'INVALID_INPUT', {
      issues: [
        { path: 'draft.options.0.workItemIds', message: 'names a work item twice' },
        { path: 'draft.recommendedKey', message: 'names no option' },
        { path: 'draft.feedbackPoints', message: 'has to be empty: the draft answers no feedback' },
      ],
    })
    expect(await historyOf(founder)).toEqual([])
  })

  test('ISO-01: for a project of somebody else as for one that does not exist', async () => {
    const founder = await TestFounder.ready(services)
    const stranger = new TestFounder(services, newActor(), founder.projectId)
    const nowhere = new TestFounder(services, founder.actor, ProjectId.parse(newActor().userId))
    await expectRefusal(submit(stranger), 'PROJECT_NOT_FOUND')
    await expectRefusal(submit(nowhere), 'PROJECT_NOT_FOUND')
  })

  test('while a plan is being written', async () => {
    const idle = await plangate.servicesWith(new RunnerFake(), { works: false })
    const founder = await TestFounder.ready(idle)
    const generating = expectRefusal(founder.generate(), 'RUN_CANCELED')
    const run = await vi.waitFor(async () => {
      const [queued] = await runsOf(founder)
      if (queued === undefined) throw new Error('not requested yet')
      return queued
    }, 60_000)
    await expectRefusal(submit(founder), 'RUN_IN_PROGRESS', { runId: run.id })
    await idle.runs.cancel(founder.actor, run.id)
    await generating
  })
})

test('drafts that are submitted at the same moment become versions without gaps, each on the one before', async () => {
  const founder = await TestFounder.ready(services)
  const submitted = await Promise.all([6, 7, 8].map((likely) => submit(founder, { draft: withHours(likely) })))
  expect(submitted.map(({ version }) => version).sort()).toEqual([1, 2, 3])
})
