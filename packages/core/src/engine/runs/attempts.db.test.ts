import { setTimeout as sleep } from 'node:timers/promises'
import { DatabaseUnavailableError } from '@plangate/database'
import type { KyselyPlugin, PluginTransformQueryArgs, PluginTransformResultArgs } from 'kysely'
import { afterAll, describe, expect, test } from 'vitest'
import { messageOf } from '../../domain/errors/index.ts'
import { RunnerFailure } from '../../planning/runner/index.ts'
import { untilAborted } from '../../planning/runner/until-aborted.ts'
import { expectRefusal } from '../services/testing/expect-refusal.ts'
import { BlockedRunner } from '../services/testing/one-item-runner.ts'
import { TestFounder } from '../services/testing/test-founder.ts'
import { openTestPlangate, type TestSettings } from '../services/testing/test-services.ts'
import { giveUpOverdueRuns } from './give-up-overdue-runs.ts'
import { firstEvents, follow, typesOf } from './testing/follow.ts'
import { type Act, answer, fail, SequenceRunner } from './testing/sequence-runner.ts'

const plangate = await openTestPlangate()
afterAll(() => plangate.close())
const { database, services } = plangate

/** A founder with a scripted Runner. */
async function withScript(acts: Act[], settings: TestSettings = {}) {
  const runner = new SequenceRunner(...acts)
  return { runner, founder: await TestFounder.ready(await plangate.servicesWith(runner, settings)) }
}

const latestRun = async ({ actor, projectId }: TestFounder) => {
  const [run] = await services.runs.list(actor, projectId)
  if (run === undefined) throw new Error('no run')
  return run
}

const busy = new RunnerFailure('overloaded')

describe('a temporary failure', () => {
  test('is retried, and the run has the events and tokens of all attempts', async () => {
    const paid =
      (act: Act): Act =>
      (request, signal, observer) => {
        observer?.usage({ inputTokens: 10, outputTokens: 1 })
        return act(request, signal, observer)
      }
    const { runner, founder } = await withScript([paid(fail(busy)), paid(fail(busy)), paid(answer)])
    const planSet = await founder.generate()
    expect(runner.calls).toBe(3)
    expect(await latestRun(founder)).toMatchObject({
      status: 'succeeded',
      planSetId: planSet.id,
      attempts: 3,
      usage: { inputTokens: 30, outputTokens: 3 },
    })
    const events = (await follow(founder)).map(({ event }) => event)
    expect(events.slice(0, 6)).toEqual([
      { type: 'queued', kind: 'generate' },
      { type: 'started', attempt: 1 },
      { type: 'retry', inSeconds: expect.any(Number), attempt: 2 },
      { type: 'started', attempt: 2 },
      { type: 'retry', inSeconds: expect.any(Number), attempt: 3 },
      { type: 'started', attempt: 3 },
    ])
  })

  test('is tried four times at most', async () => {
    const { runner, founder } = await withScript([fail(busy)])
    await expectRefusal(founder.generate(), 'RUNNER_OVERLOADED', { retryAfterSeconds: 10 })
    expect(runner.calls).toBe(4)
    expect(await latestRun(founder)).toMatchObject({ status: 'failed', attempts: 4 })
    const [last] = (await follow(founder)).slice(-1)
    expect(last?.event).toEqual({
      type: 'failed',
      reason: 'RUNNER_OVERLOADED',
      message: expect.stringContaining('busy'),
    })
  })

  test('is not retried before the time that the model asks for', async () => {
    const calledAt: number[] = []
    const timed =
      (act: Act): Act =>
      (...asked) => {
        calledAt.push(Date.now())
        return act(...asked)
      }
    const patience = new RunnerFailure('rate_limited', { retryAfterSeconds: 0.5 })
    const { founder } = await withScript([timed(fail(patience)), timed(answer)])
    await founder.generate()
    // The wait starts with the transaction that stores the failure, so after the first call.
    const [first = Number.NaN, second = Number.NaN] = calledAt
    expect(second - first).toBeGreaterThanOrEqual(500)
    expect((await follow(founder)).map(({ event }) => event)).toContainEqual({
      type: 'retry',
      inSeconds: 0.5,
      attempt: 2,
    })
  })

  test('is not retried when the deadline would pass first', async () => {
    const patience = new RunnerFailure('rate_limited', { retryAfterSeconds: 30 })
    const { runner, founder } = await withScript([fail(patience)], { runDeadlineSeconds: 20 })
    await expectRefusal(founder.generate(), 'RUNNER_OVERLOADED', { retryAfterSeconds: 30 })
    expect(runner.calls).toBe(1)
  })
})

describe('a permanent failure', () => {
  test.each(['unauthorized', 'out_of_credit', 'rejected', 'cut_off', 'refused', 'unreadable'] as const)(
    '%s is reported after one call',
    async (kind) => {
      const { runner, founder } = await withScript([fail(new RunnerFailure(kind))])
      const refusal = { reason: 'RUNNER_FAILED', details: { kind } } as const
      await expectRefusal(founder.generate(), 'RUNNER_FAILED', { kind })
      expect(runner.calls).toBe(1)
      expect(await latestRun(founder)).toMatchObject({ status: 'failed', attempts: 1, refusal })
      const [last] = (await follow(founder)).slice(-1)
      expect(last?.event).toEqual({ type: 'failed', reason: 'RUNNER_FAILED', message: messageOf(refusal), kind })
    },
  )

  test('of an unknown kind is reported as unexpected, after one call', async () => {
    const broken: Act = () => {
      throw new TypeError('no')
    }
    const { runner, founder } = await withScript([broken])
    await expectRefusal(founder.generate(), 'RUNNER_FAILED', { kind: 'unexpected' })
    expect(runner.calls).toBe(1)
  })

  test.each([
    ['a model that does not accept us', fail(new RunnerFailure('unauthorized')), 'RUNNER_FAILED'],
    ['an answer that is no plan, twice', () => 'no plan', 'RUNNER_OUTPUT_INVALID'],
  ] as const)('%s is not retried', async (_, act, reason) => {
    const { founder } = await withScript([act])
    await expect(founder.generate()).rejects.toMatchObject({ reason })
    expect(await latestRun(founder)).toMatchObject({ status: 'failed', attempts: 1, refusal: { reason } })
  })

  test('is reported to everyone who waits for the run', async () => {
    const { founder } = await withScript([fail(new RunnerFailure('refused'))])
    const outcomes = await Promise.allSettled([founder.generate(), founder.generate(), founder.generate()])
    for (const outcome of outcomes) expect(outcome).toMatchObject({ reason: { reason: 'RUNNER_FAILED' } })
  })
})

describe('a run past its deadline', () => {
  test('is stopped in the middle of an attempt', async () => {
    const { founder } = await withScript([(_, signal) => untilAborted(signal)], { runDeadlineSeconds: 0.3 })
    await expect(founder.generate()).rejects.toMatchObject({ reason: 'RUNNER_TIMEOUT' })
  })

  test('is not started', async () => {
    const runner = new BlockedRunner()
    const busyWorker = await plangate.servicesWith(runner, { concurrency: 1, queue: 'long' })
    const impatient = { works: false, queue: 'long', runDeadlineSeconds: 0.1 }
    const idle = await plangate.servicesWith(runner, impatient)
    const [first, second] = [await TestFounder.ready(busyWorker), await TestFounder.ready(idle)]
    const generating = first.generate()
    await runner.reached(1)
    const tooLate = expectRefusal(second.generate(), 'RUNNER_TIMEOUT', { afterSeconds: 0 })
    await firstEvents(second, 1)
    await sleep(100)
    runner.release()
    await Promise.all([generating, tooLate])
    expect(await typesOf(second)).toEqual(['queued', 'failed'])
    expect(runner.requests).toHaveLength(1)
  })

  test('is ended even when no worker has it', async () => {
    const idle = await plangate.servicesWith(new BlockedRunner(), { works: false, runDeadlineSeconds: 0.1 })
    const founder = await TestFounder.ready(idle)
    const ended = expectRefusal(founder.generate(), 'RUNNER_TIMEOUT', { afterSeconds: 0 })
    const log: string[] = []
    const note = (_: object, message: string) => void log.push(message)
    while (log.length === 0)
      await giveUpOverdueRuns({ db: database.db, queue: idle.queue, log: { warn: note, error: note } }, 0)
    await ended
    expect(log).toEqual(['overdue run given up'])
    expect(await typesOf(founder)).toEqual(['queued', 'failed'])
  })
})

test('the next worker gives up a run whose workers died too often', async () => {
  const idle = await plangate.servicesWith(new BlockedRunner(), { works: false, queue: 'deadly' })
  const founder = await TestFounder.ready(idle)
  const generating = founder.generate()
  generating.catch(() => {})
  await firstEvents(founder, 1)
  await database.run('update runs set attempts = 4 where project_id = $1', [founder.projectId])
  await plangate.servicesWith(new SequenceRunner(answer), { queue: 'deadly' })
  await expectRefusal(generating, 'RUNNER_FAILED', { kind: 'interrupted' })
})

test('fences a late write: another worker has the job, and nothing is stored', async () => {
  const runner = new BlockedRunner()
  const paused = await plangate.servicesWith(runner)
  const founder = await TestFounder.ready(paused)
  founder.generate().catch(() => {})
  await runner.reached(1)
  const run = await latestRun(founder)
  await database.run('update pgboss.job set retry_count = retry_count + 1 where singleton_key = $1', [run.id])
  runner.release()
  while (paused.log.length === 0) await sleep(10)
  expect(paused.log).toEqual(['late write fenced'])
  expect(await services.plans.history(founder.actor, founder.projectId)).toEqual([])
  expect(await latestRun(founder)).toMatchObject({ status: 'running', attempts: 1 })
  await paused.runs.cancel(founder.actor, run.id)
})

test('a stopped worker hands its runs over, without counting an attempt', async () => {
  const first = new BlockedRunner()
  const stopped = await plangate.servicesWith(first, { queue: 'shared' })
  const founder = await TestFounder.ready(stopped)
  const generating = founder.generate()
  await first.reached(1)
  const run = await latestRun(founder)
  const handedOver = expectRefusal(generating, 'RUN_IN_PROGRESS', { runId: run.id })
  await stopped.stop(0)
  await handedOver
  const going = await plangate.servicesWith(new SequenceRunner(answer), { queue: 'shared' })
  const planSet = await new TestFounder(going, founder.actor, founder.projectId).generate()
  expect(await latestRun(founder)).toMatchObject({ id: run.id, planSetId: planSet.id, attempts: 1 })
  const events = (await follow(new TestFounder(going, founder.actor, founder.projectId))).map(({ event }) => event)
  expect(events.slice(0, 4)).toEqual([
    { type: 'queued', kind: 'generate' },
    { type: 'started', attempt: 1 },
    { type: 'retry', inSeconds: 0, attempt: 1 },
    { type: 'started', attempt: 1 },
  ])
})

test('without notifications everything still works, only later', async () => {
  const listen = async () => ({ stop: () => {} })
  const deaf = await plangate.servicesOn({ ...database, listen }, new SequenceRunner(fail(busy), answer))
  const founder = await TestFounder.ready(deaf)
  const generating = founder.generate()
  const events = follow(founder)
  expect(await generating).toMatchObject({ version: 1 })
  expect((await events).at(-1)?.event).toMatchObject({ type: 'done' })
})

/** Makes the first `times` new versions fail as if the database were down. */
class Outage implements KyselyPlugin {
  left: number

  constructor(times: number) {
    this.left = times
  }

  transformQuery({ node }: PluginTransformQueryArgs) {
    if (node.kind === 'InsertQueryNode' && node.into?.table.identifier.name === 'artifacts' && this.left > 0) {
      this.left -= 1
      throw new DatabaseUnavailableError(new Error('pulled the plug'))
    }
    return node
  }

  async transformResult({ result }: PluginTransformResultArgs) {
    return result
  }
}

test('an answer that has been paid for is stored once the database is back', async () => {
  const founder = await TestFounder.ready(services)
  const runner = new SequenceRunner(answer)
  const outage = new Outage(2)
  const unlucky = await plangate.servicesOn({ ...database, db: database.db.withPlugin(outage) }, runner)
  const planSet = await new TestFounder(unlucky, founder.actor, founder.projectId).generate()
  expect(outage.left).toBe(0)
  expect(runner.calls).toBe(1)
  expect(unlucky.log).toEqual(Array(2).fill('cannot store the result of a run yet'))
  expect(await services.plans.history(founder.actor, founder.projectId)).toMatchObject([{ id: planSet.id, version: 1 }])
})
