import { once } from 'node:events'
import { createServer } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { migrations } from '@plangate/core/migrations'
import { RunnerFake } from '@plangate/core/runner/fake'
import { runQueueName, type Tables } from '@plangate/core/services'
import { openDatabase } from '@plangate/database'
import { type PostgresCluster, startPostgresCluster } from '@plangate/database/testing/cluster'
import { createTRPCClient, httpLink } from '@trpc/client'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { AppRouter } from '../../src/router.ts'
import { startTestServer } from '../../src/testing/start-test-server.ts'
import { readSampleBrief } from '../founder.ts'
import { refusalOf } from '../refusal-of.ts'
import { operationsOf, startProgram } from '../start-program.ts'

let cluster: PostgresCluster
beforeAll(async () => {
  cluster = await startPostgresCluster()
})
afterAll(() => cluster.stop())

/** The migrations of a version that does not exist yet. */
const newerMigrations = { ...migrations, '9999-of-a-newer-version': { up: async () => {} } }
const openNewer = () =>
  openDatabase<Tables>({ kind: 'postgres', url: cluster.url, timeoutMillis: 60_000 }, newerMigrations)

const clientOf = (url: string) => createTRPCClient<AppRouter>({ links: [httpLink({ url: `${url}/trpc` })] })

async function readiness(url: string) {
  const response = await fetch(`${url}/readyz`)
  return { code: response.status, body: await response.json() }
}

async function untilNotReady(url: string) {
  while ((await readiness(url)).code === 200) await sleep(100)
  return readiness(url)
}

const notReady = {
  code: 503,
  body: {
    status:
      'The database belongs to a newer version of this program. This process no longer uses it: start that version instead.',
  },
}

/** A language model that never answers, so that a run stays under way. */
async function startSilentModel() {
  const asked = Promise.withResolvers<void>()
  const server = createServer(() => asked.resolve()).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : 0
  const stop = async () => {
    server.closeAllConnections()
    server.close()
  }
  return { url: `http://127.0.0.1:${port}/v1`, asked: asked.promise, [Symbol.asyncDispose]: stop }
}

it('refuses everything and gives up its runs once a newer version has migrated the database', async () => {
  await using model = await startSilentModel()
  const env = { DATABASE_URL: cluster.url, LOG_LEVEL: 'warn' }
  const planner = { PLANGATE_RUNNER: 'openai-compatible', PLANGATE_MODEL: 'silent', PLANGATE_BASE_URL: model.url }
  const ofWorker = { ...planner, PLANGATE_ROLE: 'worker', PLANGATE_OPERATIONS_PORT: '0' }
  await using web = startProgram({ env: { ...env, PLANGATE_ROLE: 'web' } })
  await using worker = startProgram({ env: { ...env, ...ofWorker } })
  const [url, operations] = await Promise.all([web.url, operationsOf(worker)])
  const client = clientOf(url)
  const { id: projectId } = await client.projects.create.mutate({ name: 'Corner shop' })
  await client.briefs.save.mutate({ projectId, brief: await readSampleBrief() })
  const gate = await client.gates.open.mutate({ projectId })
  await client.gates.resolve.mutate({ gateId: gate.id, decision: 'proceed' })
  const waiting = refusalOf(client.plans.generate.mutate({ projectId }))
  await model.asked
  expect([(await readiness(url)).code, (await readiness(operations)).code]).toEqual([200, 200])

  await using database = await openNewer()
  expect(await untilNotReady(url)).toEqual(notReady)
  expect(await untilNotReady(operations)).toEqual(notReady)
  for (const at of [url, operations]) expect((await fetch(`${at}/healthz`)).status).toBe(200)
  const refused = { reason: 'DATABASE_UNAVAILABLE', httpStatus: 503, details: { kind: 'newer_version' } }
  expect(await waiting).toMatchObject(refused)
  expect(await refusalOf(client.projects.list.query())).toMatchObject(refused)
  expect(await refusalOf(client.projects.create.mutate({ name: 'Another' }))).toMatchObject(refused)
  while (!worker.printed.includes('takes no more runs')) await sleep(20)

  // A worker of the newer version begins the run again, and writes all later plans.
  const runner = new RunnerFake()
  await using newer = await startTestServer({ database, runner, queue: runQueueName })
  const { plans, runs, projects } = clientOf(newer.url)
  for (const version of [1, 2, 3])
    expect(await plans.generate.mutate({ projectId })).toMatchObject({ version, runner: { name: runner.name } })
  expect((await runs.list.query({ projectId })).map(({ status }) => status)).toEqual(Array(3).fill('succeeded'))
  expect(await projects.list.query()).toHaveLength(1)
  expect([await web.stop('SIGINT'), await worker.stop('SIGINT')]).toEqual([0, 0])
})

it('does not start on a database that a newer version has migrated, and says so in one sentence', async () => {
  await (await openNewer()).close()
  for (const PLANGATE_ROLE of ['all', 'web', 'worker']) {
    await using program = startProgram({ env: { DATABASE_URL: cluster.url, PLANGATE_ROLE, LOG_LEVEL: 'silent' } })
    expect(await program.exit).toBe(1)
    expect(program.printed).toBe(
      'The database belongs to another version of this program, probably a newer one. Start that version.\n',
    )
  }
})
