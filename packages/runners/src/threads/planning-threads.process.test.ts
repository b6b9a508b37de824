import { defaultProjectAssumptions } from '@plangate/core/estimate'
import { type DraftToPrice, newOptionId, pinsOf, pricePlanSet } from '@plangate/core/planning'
import { describeRunnerContract } from '@plangate/core/runner/testing'
import { type Brief, Draft, GateId, PlanSet } from '@plangate/core/schemas'
import { afterAll, expect, inject, test } from 'vitest'
import { OfflinePlanner } from '../offline/offline-planner.ts'
import { parsedSampleBriefs, parseSampleBrief } from '../offline/testing/sample-briefs.ts'
import { writeDraft } from '../offline/write-draft.ts'
import { PlanningThreads } from './planning-threads.ts'

const threads = new PlanningThreads(2)
afterAll(() => threads[Symbol.asyncDispose]())

const patient = new AbortController().signal
const brief = parseSampleBrief('neighbourhood-shop')
const request = { brief, regeneration: null, repair: null }

describeRunnerContract('the offline planner in threads', () => new OfflinePlanner(threads), {
  'neighbourhood-shop': brief,
})

const budgets = [20_000, 60_000, 150_000, 400_000]

/** The samples, each with one of the budgets in turn; at full size twenty briefs, each sample with several budgets. */
const briefs = Object.values(parsedSampleBriefs)
  .flatMap((sample, nth) => {
    const inTurn = budgets.filter((_, index) => index === nth % budgets.length)
    const own = { sampled: inTurn, exhaustive: budgets }[inject('extent')]
    return own.map((budget) => ({ ...sample, targets: { budget } }))
  })
  .slice(0, 20)

test.each(briefs.map((sample, index) => ({ index, sample })))(
  'draft $index has the same bytes as in this thread',
  async ({ sample }) => {
    const asked = { brief: sample, regeneration: null, repair: null }
    const drafted = await threads.writeDraft(asked, patient)
    expect(JSON.stringify(drafted)).toBe(JSON.stringify(writeDraft(asked)))
    const toPrice = draftToPrice(Draft.parse(drafted), sample)
    const priced = await threads.pricePlanSet(toPrice, patient)
    expect(JSON.stringify(priced)).toBe(JSON.stringify(pricePlanSet(toPrice)))
    const pinning = pinned(toPrice)
    expect(JSON.stringify(await threads.pricePlanSet(pinning, patient))).toBe(JSON.stringify(pricePlanSet(pinning)))
  },
)

function draftToPrice(draft: Draft, ofBrief: Brief): DraftToPrice {
  return {
    draft,
    brief: ofBrief,
    briefVersion: 1,
    gateId: GateId.parse('01990000-0000-7000-8000-000000000001'),
    runner: { name: 'offline', model: null },
    feedback: null,
    projectAssumptions: defaultProjectAssumptions(),
    optionIds: new Map(draft.options.map(({ key }) => [key, newOptionId()])),
    pins: null,
  }
}

/** The same draft beside an option of an earlier plan set. */
function pinned(toPrice: DraftToPrice): DraftToPrice {
  const previous = plannedFrom(toPrice)
  return { ...toPrice, pins: pinsOf(previous, [previous.recommendedId]) }
}

function plannedFrom({ draft, brief: ofBrief }: DraftToPrice): PlanSet {
  const id = '01990000-0000-7000-8000-000000000001'
  const kept = { id, projectId: id, version: 1, createdAt: '2026-01-01T00:00:00.000Z', createdBy: id }
  return PlanSet.parse({ ...pricePlanSet(draftToPrice(draft, ofBrief)).content, ...kept })
}

test('a task that is aborted ends with the reason, and its thread is replaced', async () => {
  await using one = new PlanningThreads(1)
  await one.writeDraft(request, patient)
  const stopping = new AbortController()
  const reason = new Error('enough')
  const [running, waiting] = [one.writeDraft(request, stopping.signal), one.writeDraft(request, patient)]
  stopping.abort(reason)
  await expect(running).rejects.toBe(reason)
  await expect(waiting).resolves.toEqual(writeDraft(request))
})

test('what somebody waits for, and what finishes a plan, goes before drafts that wait', async () => {
  await using one = new PlanningThreads(1)
  const drafted = Draft.parse(writeDraft(request))
  const toPrice = draftToPrice(drafted, brief)
  const answered: string[] = []
  const feedback = { brief, previous: plannedFrom(toPrice), feedback: 'Cheaper.', today: '2026-01-01', repair: null }
  const note = async (name: string, task: Promise<unknown>) => {
    await task
    answered.push(name)
  }
  await Promise.all([
    note('first draft', one.writeDraft(request, patient)),
    note('second draft', one.writeDraft(request, patient)),
    note('third draft', one.writeDraft(request, patient)),
    note('pricing', one.pricePlanSet(toPrice, patient)),
    note('feedback', one.readFeedback(feedback, patient)),
  ])
  expect(answered).toEqual(['first draft', 'pricing', 'feedback', 'second draft', 'third draft'])
})

test('a task that is aborted while it waits ends at once, and the others keep their turns', async () => {
  await using one = new PlanningThreads(1)
  const stopping = new AbortController()
  const reason = new Error('no longer wanted')
  const running = one.writeDraft(request, patient)
  const [waiting, next] = [one.writeDraft(request, stopping.signal), one.writeDraft(request, patient)]
  stopping.abort(reason)
  await expect(Promise.race([running, waiting])).rejects.toBe(reason)
  await expect(Promise.all([running, next])).resolves.toEqual([writeDraft(request), writeDraft(request)])
})

test('closing ends the tasks under way and those that wait', async () => {
  const closing = new PlanningThreads(1)
  const tasks = [closing.writeDraft(request, patient), closing.writeDraft(request, patient)]
  const ended = tasks.map((task) => expect(task).rejects.toThrow())
  await closing[Symbol.asyncDispose]()
  await Promise.all(ended)
})
