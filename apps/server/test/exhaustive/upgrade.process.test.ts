import { setTimeout as sleep } from 'node:timers/promises'
import { openDatabase } from '@plangate/database'
import { type PostgresCluster, startPostgresCluster } from '@plangate/database/testing/cluster'
import { restoreOnServer } from '@plangate/database/testing/restore'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { Founder } from '../founder.ts'
import { refusalOf } from '../refusal-of.ts'
import { startProgram } from '../start-program.ts'
import { answersFile, ask, Call, readLines, storedWorld } from '../stored-world.ts'

let cluster: PostgresCluster
beforeAll(async () => {
  cluster = await startPostgresCluster()
})
afterAll(() => cluster.stop())

async function administer(...statements: string[]): Promise<void> {
  await using maintenance = await openDatabase({ kind: 'postgres', url: cluster.url, timeoutMillis: 60_000 }, {})
  for (const statement of statements) await maintenance.run(statement)
}

/** What the earlier version answered about briefs, gates and plans, which no later call changes. */
const kept = ['briefs.get', 'briefs.version', 'gates.current', 'plans.get', 'plans.version']
const stored = (await readLines(answersFile, Call))
  .filter(
    ({ step, who, path, status }) => step === 'read' && who === 'founder' && kept.includes(path) && status === 200,
  )
  // `stored-world.db.test.ts` asks for all of them.
  .filter((_, index) => index % 4 === 0)

/** Returns the calls with another answer than the earlier version gave. */
async function differencesOn(url: string): Promise<string[]> {
  const different: string[] = []
  for (const { status, body, ...question } of stored) {
    const answer = await ask(url, question, {})
    if (answer.status !== status || answer.body !== body) different.push(`${question.path}: ${answer.body}`)
  }
  return different
}

/** Asks for everything again and again until `over` aborts, and at least once. */
async function load(url: string, over: AbortSignal): Promise<string[]> {
  const different: string[] = []
  do {
    different.push(...(await differencesOn(url)))
    // The other programs of this test need the processors, too.
    await sleep(100)
  } while (!over.aborted)
  return different
}

/** Starts a program, and calls it from the moment that it listens: another one may be migrating then. */
async function useFromStart(env: Record<string, string>, over: AbortController) {
  await using program = startProgram({ env })
  const url = await program.url
  const reading = load(url, over.signal)
  const founder = await Founder.signUp(url)
  const planned = await founder.plan()
  over.abort()
  const different = await reading
  expect(await program.stop('SIGINT')).toBe(0)
  return { different, planned: planned.version, projectId: founder.project.id }
}

it('upgrades a database of an earlier version while processes start and are called, and goes back by the backup', async () => {
  const { location } = await restoreOnServer(cluster.url, storedWorld.dump)
  const name = new URL(location.url).pathname.slice(1)
  await administer(`create database backup template ${name}`)
  const env = { DATABASE_URL: location.url }
  const over = [new AbortController(), new AbortController()]
  const used = await Promise.all(over.map((controller) => useFromStart(env, controller)))
  expect(stored.length).toBeGreaterThan(20)
  expect(used).toMatchObject(over.map(() => ({ different: [], planned: 1 })))

  await administer(`drop database ${name}`, `create database ${name} template backup`)
  await using restored = startProgram({ env })
  const url = await restored.url
  expect(await differencesOn(url)).toEqual([])
  const { client } = await Founder.signUp(url)
  for (const { projectId } of used)
    expect(await refusalOf(client.projects.get.query({ projectId }))).toMatchObject({ reason: 'PROJECT_NOT_FOUND' })
  expect(await restored.stop('SIGINT')).toBe(0)
})
