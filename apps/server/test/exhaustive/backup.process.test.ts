import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrations } from '@plangate/core/migrations'
import type { Brief, PlanSet, ProjectId } from '@plangate/core/schemas'
import type { Tables } from '@plangate/core/services'
import { openDatabase } from '@plangate/database'
import { type PostgresCluster, startPostgresCluster } from '@plangate/database/testing/cluster'
import { createTRPCClient, httpLink, type TRPCClient } from '@trpc/client'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AppRouter } from '../../src/router.ts'
import { readSampleBrief } from '../founder.ts'
import { startProgram } from '../start-program.ts'

// The PostgreSQL of the tests comes without pg_dump and pg_restore. There, a copy that the server makes stands for the
// dump: what is restored is the same, the format of the file is not tested.

/** The first version of a plan, with the brief that it rests on. */
interface Planned {
  projectId: ProjectId
  brief: Brief
  planSet: PlanSet
}

type Client = TRPCClient<AppRouter>

/** Runs the program while `work` calls it, and then stops it in order. */
async function whileServing<T>(env: Record<string, string>, work: (client: Client) => Promise<T>): Promise<T> {
  await using program = startProgram({ env })
  const url = await program.url
  const result = await work(createTRPCClient<AppRouter>({ links: [httpLink({ url: `${url}/trpc` })] }))
  expect(await program.stop('SIGINT')).toBe(0)
  return result
}

async function plan(client: Client): Promise<Planned> {
  const { id: projectId } = await client.projects.create.mutate({ name: 'Corner shop' })
  const { brief } = await client.briefs.save.mutate({ projectId, brief: await readSampleBrief() })
  const { id: gateId } = await client.gates.open.mutate({ projectId })
  await client.gates.resolve.mutate({ gateId, decision: 'proceed' })
  return { projectId, brief, planSet: await client.plans.generate.mutate({ projectId }) }
}

const planOn = (client: Client, { projectId }: Planned) =>
  client.plans.regenerate.mutate({ projectId, feedback: 'Make it cheaper.' })

/** Changes everything after the backup: the project, the brief and the plan. */
async function changeEverything(client: Client, planned: Planned): Promise<void> {
  const { projectId, brief } = planned
  await planOn(client, planned)
  await client.briefs.save.mutate({ projectId, brief: { ...brief, valueProp: 'Something else.' } })
  await client.projects.create.mutate({ name: 'Made after the backup' })
}

/** Expects the moment of the backup, byte for byte, and that planning goes on from it up to a permit. */
async function expectRestored(client: Client, { projectId, brief, planSet }: Planned): Promise<void> {
  const { selectedOptionId: _, ...current } = await client.plans.get.query({ projectId })
  expect(JSON.stringify(current)).toBe(JSON.stringify(planSet))
  expect(await client.briefs.get.query({ projectId })).toMatchObject({ version: 1, brief })
  expect((await client.projects.list.query()).map(({ name }) => name)).toEqual(['Corner shop'])
  const { version, recommendedId: optionId } = await planOn(client, { projectId, brief, planSet })
  expect(version).toBe(2)
  await client.plans.select.mutate({ projectId, optionId })
  expect(await client.builds.authorize.mutate({ projectId })).toMatchObject({ projectId })
}

describe('the embedded database', () => {
  let place: string
  let directory: string
  let backup: string
  let planned: Planned

  beforeAll(async () => {
    place = await mkdtemp(join(tmpdir(), 'plangate-backup-'))
    directory = join(place, '.plangate')
    backup = join(place, 'backup')
    planned = await whileServing({ PLANGATE_DATA_DIR: directory }, plan)
    await cp(directory, backup, { recursive: true })
    await whileServing({ PLANGATE_DATA_DIR: directory }, (client) => changeEverything(client, planned))
  })
  afterAll(() => rm(place, { recursive: true, force: true }))

  it('is refused by this version after an upgrade, restored from a copy of its directory, and plans on', async () => {
    await upgrade({ kind: 'embedded', directory })
    await expectRefusedStart({ PLANGATE_DATA_DIR: directory })
    await rm(directory, { recursive: true })
    await cp(backup, directory, { recursive: true })
    await whileServing({ PLANGATE_DATA_DIR: directory }, (client) => expectRestored(client, planned))
  })
})

describe('a database on a server', () => {
  let cluster: PostgresCluster
  let planned: Planned
  const urlOf = (name: string) => new URL(`/${name}`, cluster.url).href

  beforeAll(async () => {
    cluster = await startPostgresCluster()
    await administer('create database plangate')
    planned = await whileServing({ DATABASE_URL: urlOf('plangate') }, plan)
    await administer('create database backup template plangate')
    await whileServing({ DATABASE_URL: urlOf('plangate') }, (client) => changeEverything(client, planned))
  })
  afterAll(() => cluster?.stop())

  async function administer(...statements: string[]): Promise<void> {
    await using maintenance = await openDatabase({ kind: 'postgres', url: cluster.url, timeoutMillis: 20_000 }, {})
    for (const statement of statements) await maintenance.run(statement)
  }

  it('is refused by this version after an upgrade, restored from a copy, and plans on', async () => {
    await upgrade({ kind: 'postgres', url: urlOf('plangate') })
    await expectRefusedStart({ DATABASE_URL: urlOf('plangate') })
    await administer('drop database plangate', 'create database plangate template backup')
    await whileServing({ DATABASE_URL: urlOf('plangate') }, (client) => expectRestored(client, planned))
  })
})

/** Migrates as a later version would. */
async function upgrade(location: Parameters<typeof openDatabase>[0]): Promise<void> {
  const later = { ...migrations, '9999-later': { up: async () => {} } }
  await using _ = await openDatabase<Tables>(location, later)
}

async function expectRefusedStart(env: Record<string, string>): Promise<void> {
  await using program = startProgram({ env })
  program.url.catch(() => {})
  expect(await program.exit).toBe(1)
  expect(program.printed).toContain('The database belongs to another version of this program, probably a newer one.')
}
