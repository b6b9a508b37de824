import { v7 as uuidV7 } from 'uuid'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { ProjectId, RunId } from '../../domain/schemas/index.ts'
import { RunnerFake } from '../../planning/runner/testing/runner-fake.ts'
import { untilAborted } from '../../planning/runner/until-aborted.ts'
import { expectRefusal } from '../services/testing/expect-refusal.ts'
import { BlockedRunner } from '../services/testing/one-item-runner.ts'
import { newActor, TestFounder } from '../services/testing/test-founder.ts'
import { openTestPlangate } from '../services/testing/test-services.ts'
import { firstEvents, follow, typesOf } from './testing/follow.ts'
import { SequenceRunner } from './testing/sequence-runner.ts'

const plangate = await openTestPlangate()
afterAll(() => plangate.close())
const { services } = plangate

/** A founder whose run is active until the Runner is released. */
async function withBlockedRun() {
  const runner = new BlockedRunner()
  const founder = await TestFounder.ready(await plangate.servicesWith(runner))
  const generating = founder.generate()
  await runner.reached(1)
  const [run] = await founder.services.runs.list(founder.actor, founder.projectId)
  if (run === undefined) throw new Error('no run')
  return { founder, runner, generating, run }
}

describe('a run', () => {
  test('is stored with its request, usage and result', async () => {
    const founder = await TestFounder.ready(services)
    const first = await founder.generate()
    const second = await founder.regenerate('Cheaper.')
    const { actor, projectId } = founder
    const [later, earlier] = await services.runs.list(actor, projectId)
    const common = {
      projectId,
      status: 'succeeded',
      attempts: 1,
      createdBy: actor.userId,
      usage: null,
      refusal: null,
      promptVersion: null,
    }
    const runner = { name: 'one-item', model: null }
    expect(earlier).toMatchObject({ ...common, runner, planSetId: first.id })
    expect(earlier?.request).toEqual({ kind: 'generate', briefVersion: 1, gateId: first.gateId, previous: null })
    expect(later).toMatchObject({ ...common, runner, planSetId: second.id })
    expect(later?.request).toHaveProperty('previous', { planSetId: first.id, feedback: 'Cheaper.' })
    if (later) expect(await services.runs.get(actor, later.id)).toEqual(later)
  })

  test('has events from the request to the end, numbered without gaps', async () => {
    const founder = await TestFounder.ready(services)
    const planSet = await founder.generate()
    const events = await follow(founder)
    expect(events.map(({ number }) => number)).toEqual(events.map((_, index) => index + 1))
    expect(events.map(({ event }) => event)).toEqual([
      { type: 'queued', kind: 'generate' },
      { type: 'started', attempt: 1 },
      { type: 'items', count: 1 },
      ...planSet.options.map((option) => ({ type: 'option', option, provisional: false })),
      { type: 'done', planSetId: planSet.id, version: 1, outdated: [] },
    ])
  })

  test('is joined by an equal request, and blocks a different one', async () => {
    const runner = new BlockedRunner()
    const founder = await TestFounder.ready(await plangate.servicesWith(runner))
    const { actor, projectId } = founder
    const asking = [founder.generate(), founder.generate(), founder.generate()]
    await runner.reached(1)
    // All three have asked, before the brief changes what is asked for.
    await vi.waitFor(async () => {
      const { entries } = await services.projects.audit(actor, projectId, {})
      expect(entries.filter(({ action }) => action === 'plans.generate')).toHaveLength(3)
    }, 60_000)
    const [run] = await services.runs.list(actor, projectId)
    await founder.saveBrief('Something else.')
    await expectRefusal(founder.generate(), 'RUN_IN_PROGRESS', { runId: RunId.parse(run?.id) })
    runner.release()
    const [planSet, ...others] = await Promise.all(asking)
    expect(others).toEqual([planSet, planSet])
    expect(runner.requests).toHaveLength(1)
    expect(await services.plans.history(actor, projectId)).toHaveLength(1)
  })

  test('continues when its caller disconnects', async () => {
    const runner = new BlockedRunner()
    const founder = await TestFounder.ready(await plangate.servicesWith(runner))
    const leaving = new AbortController()
    const generating = founder.generate({ signal: leaving.signal })
    await runner.reached(1)
    const [run] = await services.runs.list(founder.actor, founder.projectId)
    leaving.abort()
    await expectRefusal(generating, 'RUN_IN_PROGRESS', { runId: RunId.parse(run?.id) })
    runner.release()
    const [last] = (await follow(founder)).slice(-1)
    expect(last?.event).toMatchObject({ type: 'done', version: 1 })
  })

  test('stores a plan set for the brief and gate of its request, and reports that they are outdated', async () => {
    const { founder, runner, generating } = await withBlockedRun()
    await founder.saveBrief('Something else.')
    await founder.decide('narrow')
    runner.release()
    expect(await generating).toMatchObject({ version: 1, briefVersion: 1 })
    const [last] = (await follow(founder)).slice(-1)
    expect(last?.event).toMatchObject({ type: 'done', outdated: ['brief', 'gate'] })
  })

  test('requests one repair, with an event', async () => {
    const founder = await TestFounder.ready(await plangate.servicesWith(new RunnerFake('malformed_once')))
    expect(await founder.generate()).toMatchObject({ version: 1 })
    expect(await typesOf(founder)).toContain('repair')
  })

  test('adds up the tokens of all calls', async () => {
    const runner = new SequenceRunner(
      (_request, _signal, observer) => {
        observer?.usage({ inputTokens: 100, outputTokens: 20 })
        return 'no draft'
      },
      async (_request, _signal, observer) => {
        observer?.usage({ inputTokens: 150, outputTokens: 30 })
        return 'no draft either'
      },
    )
    const founder = await TestFounder.ready(await plangate.servicesWith(runner))
    await expect(founder.generate()).rejects.toMatchObject({ reason: 'RUNNER_OUTPUT_INVALID' })
    const [run] = await services.runs.list(founder.actor, founder.projectId)
    expect(run).toMatchObject({
      status: 'failed',
      refusal: { reason: 'RUNNER_OUTPUT_INVALID', details: { issues: [{ path: '' }] } },
      usage: { inputTokens: 250, outputTokens: 50 },
      runner: { name: 'scripted', model: 'script-1' },
      promptVersion: 3,
    })
  })
})

describe('cancelling', () => {
  test('ends the wait, the run and the call to the model, and stores nothing', async () => {
    const stopped = Promise.withResolvers<unknown>()
    const asked = Promise.withResolvers<void>()
    const runner = new SequenceRunner((_, signal) => {
      signal.addEventListener('abort', () => stopped.resolve(signal.reason))
      asked.resolve()
      return untilAborted(signal)
    })
    const founder = await TestFounder.ready(await plangate.servicesWith(runner))
    const generating = founder.generate()
    generating.catch(() => {})
    await asked.promise
    const { actor, projectId } = founder
    const [run] = await services.runs.list(actor, projectId)
    const canceled = await founder.services.runs.cancel(actor, RunId.parse(run?.id))
    expect(canceled).toMatchObject({ id: run?.id, status: 'canceled', planSetId: null, refusal: null })
    await expectRefusal(generating, 'RUN_CANCELED')
    await stopped.promise
    expect(await typesOf(founder)).toEqual(['queued', 'started', 'canceled'])
    expect(await services.plans.history(actor, projectId)).toEqual([])
    expect(await founder.services.runs.cancel(actor, canceled.id)).toEqual(canceled)
  })

  test('ends a run that has not started yet, and lets the next one start', async () => {
    const runner = new BlockedRunner()
    const busy = await plangate.servicesWith(runner, { concurrency: 1 })
    const [first, second] = [await TestFounder.ready(busy), await TestFounder.ready(busy)]
    const generating = first.generate()
    await runner.reached(1)
    const queued = second.generate()
    queued.catch(() => {})
    const [event] = await firstEvents(second, 1)
    expect(event?.event.type).toBe('queued')
    await busy.runs.cancel(second.actor, RunId.parse(event?.runId))
    await expectRefusal(queued, 'RUN_CANCELED')
    const again = second.generate()
    runner.release()
    expect(await again).toMatchObject({ version: 1 })
    expect(await generating).toMatchObject({ version: 1 })
    expect(runner.requests).toHaveLength(2)
  })

  test('leaves a run that has ended as it is', async () => {
    const founder = await TestFounder.ready(services)
    const { id: planSetId } = await founder.generate()
    const [run] = await services.runs.list(founder.actor, founder.projectId)
    const answer = await services.runs.cancel(founder.actor, RunId.parse(run?.id))
    expect(answer).toMatchObject({ status: 'succeeded', planSetId })
  })
})

test("ISO-01: another user's run is answered like one that never existed", async () => {
  const founder = await TestFounder.ready(services)
  await founder.generate()
  const [run] = await services.runs.list(founder.actor, founder.projectId)
  const stranger = newActor()
  const leaving = new AbortController()
  for (const runId of [RunId.parse(run?.id), RunId.parse(uuidV7())]) {
    await expectRefusal(services.runs.get(stranger, runId), 'RUN_NOT_FOUND')
    await expectRefusal(services.runs.cancel(stranger, runId), 'RUN_NOT_FOUND')
  }
  for (const projectId of [founder.projectId, ProjectId.parse(uuidV7())]) {
    await expectRefusal(services.runs.list(stranger, projectId), 'PROJECT_NOT_FOUND')
    await expectRefusal(
      services.runs.watch(stranger, projectId, { after: 0, signal: leaving.signal }),
      'PROJECT_NOT_FOUND',
    )
  }
})
