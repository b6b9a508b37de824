import { migrations } from '@plangate/core/migrations'
import { RunnerFake } from '@plangate/core/runner/fake'
import type { Tables } from '@plangate/core/services'
import { openDatabase } from '@plangate/database'
import { createTestDatabase } from '@plangate/database/testing'
import { OfflinePlanner } from '@plangate/runners/offline'
import { PlanningThreads } from '@plangate/runners/threads'
import { expect, inject, it, vi } from 'vitest'
import { startTestServer, type TestServerParts } from '../../src/testing/start-test-server.ts'
import { Founder } from '../founder.ts'
import { authenticateByHeader, headersOf } from '../identities.ts'
import { writeLargeBrief } from '../large-brief.ts'
import { send } from '../raw-call.ts'
import { refusalOf } from '../refusal-of.ts'

/** Starts the server with a small pool, whose connections may be waited for at most `timeoutMillis`. */
async function startOnSmallPool(timeoutMillis: number, parts: Omit<TestServerParts, 'database'>) {
  const location = await createTestDatabase(migrations)
  if (location.kind !== 'postgres') throw new Error('This test needs a server.')
  await using stack = new AsyncDisposableStack()
  const pool = { ...location, connections: 5, timeoutMillis }
  const database = stack.use(await openDatabase<Tables>(pool, migrations))
  const server = stack.use(await startTestServer({ ...parts, database, authenticate: authenticateByHeader }))
  const owned = stack.move()
  return { database, url: server.url, [Symbol.asyncDispose]: () => owned.disposeAsync() }
}

/** Short, so that a test does not wait long; long enough for every query on a busy machine. */
const quickMillis = 3_000

/** Whether the database answers is asked with a limit of a second, so a busy machine may not know it at once. */
const untilBusy = (founder: Founder) =>
  vi.waitFor(async () => {
    const refusal = await refusalOf(founder.client.projects.list.query())
    expect(refusal).toMatchObject({ reason: 'OVERLOADED', httpStatus: 503, details: { retryAfterSeconds: 5 } })
  }, 240_000)

type Pool = Awaited<ReturnType<typeof startOnSmallPool>>

/** Keeps every connection of the pool busy with a transaction, until it is disposed of. */
async function exhaust({ database: { db } }: Pool): Promise<AsyncDisposable> {
  const over = Promise.withResolvers<void>()
  const begun = Array.from({ length: 5 }, () => Promise.withResolvers<void>())
  const transactions = begun.map(({ resolve }) =>
    db.transaction().execute(async (trx) => {
      await trx.selectFrom('projects').select('id').execute()
      resolve()
      await over.promise
    }),
  )
  await Promise.all(begun.map(({ promise }) => promise))
  return {
    [Symbol.asyncDispose]: async () => {
      over.resolve()
      await Promise.all(transactions)
    },
  }
}

const callers = { sampled: 8, exhaustive: 20 }[inject('extent')]

it(`gives ${callers} callers with briefs of 239 kB their plan sets at once, over five connections`, async () => {
  await using tasks = new PlanningThreads(2)
  const runner = new OfflinePlanner(tasks)
  // Only the pool is small: on a slow machine the planner may take as long as it needs.
  const patience = { runnerTimeoutSeconds: 600, runDeadlineSeconds: 600 }
  await using server = await startOnSmallPool(30_000, { runner, tasks, concurrency: callers, ...patience })
  const founders = await Promise.all(
    Array.from({ length: callers }, async (_, seed) => {
      const founder = await Founder.signUp(server.url)
      const brief = await writeLargeBrief(seed)
      await founder.saveBrief(brief)
      await founder.decide('proceed')
      return founder
    }),
  )
  const planSets = await Promise.all(founders.map((f) => f.client.plans.generate.mutate(f.ofProject)))
  expect(planSets.map(({ version }) => version)).toEqual(founders.map(() => 1))
})

it('refuses with OVERLOADED while all connections are in use, and stays ready', async () => {
  await using server = await startOnSmallPool(quickMillis, { runner: new RunnerFake() })
  const founder = await Founder.signUp(server.url)
  {
    await using _ = await exhaust(server)
    await untilBusy(founder)
    const list = { path: 'projects.list', type: 'query' } as const
    await vi.waitFor(async () => {
      const { status, headers } = await send(server.url, list, undefined, headersOf(founder.userId))
      expect([status, headers.get('retry-after')]).toEqual([503, '5'])
    }, 240_000)
    await vi.waitFor(async () => expect((await fetch(`${server.url}/readyz`)).status).toBe(200), 240_000)
  }
  expect(await founder.client.projects.list.query()).toEqual([founder.project])
})

it('gives a waiting caller the plan set although all connections are in use for a while', async () => {
  const runner = new RunnerFake()
  const reached = Promise.withResolvers<void>()
  const go = Promise.withResolvers<void>()
  const slow = Object.assign(new RunnerFake(), {
    draft: async (...asked: Parameters<RunnerFake['draft']>) => {
      reached.resolve()
      await go.promise
      return runner.draft(...asked)
    },
  })
  await using server = await startOnSmallPool(quickMillis, { runner: slow })
  const founder = await Founder.signUp(server.url)
  await founder.saveBrief()
  await founder.decide('proceed')
  const generating = founder.client.plans.generate.mutate(founder.ofProject)
  await reached.promise
  {
    await using _ = await exhaust(server)
    go.resolve()
    for (let asked = 0; asked < 2; asked++) await untilBusy(founder)
  }
  expect(await generating).toMatchObject({ version: 1 })
})

it('fails a run typed when its thread takes too long, and goes on with the next one', async () => {
  await using tasks = new PlanningThreads(1)
  const runner = new OfflinePlanner(tasks)
  await using server = await startOnSmallPool(30_000, { runner, tasks, runnerTimeoutSeconds: 0.01 })
  const founder = await Founder.signUp(server.url)
  await founder.saveBrief(await writeLargeBrief(1))
  await founder.decide('proceed')
  const refusal = await refusalOf(founder.client.plans.generate.mutate(founder.ofProject))
  expect(refusal).toMatchObject({ reason: 'RUNNER_TIMEOUT', details: { afterSeconds: 0.01 } })
  const { signal } = new AbortController()
  const brief = await writeLargeBrief(1)
  await expect(runner.draft({ brief, regeneration: null, repair: null }, signal)).resolves.toBeDefined()
})
