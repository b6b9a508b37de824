import { openTestDatabase } from '@plangate/database/testing'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { IdempotencyKey, type PlanSet } from '../../domain/schemas/index.ts'
import { migrations } from '../data/migrations/index.ts'
import type { Tables } from '../data/tables.ts'
import { TestFounder } from './testing/test-founder.ts'
import { servicesOver, type TestServices } from './testing/test-services.ts'

const statements: string[] = []
/** Without those of the queue's own work, and of the look for newer migrations: both happen every few seconds. */
const onStatement = (text: string) => void (/pgboss|kysely_migration/.test(text) || statements.push(text))
const database = await openTestDatabase<Tables>(migrations, { onStatement })

let services: TestServices
/** Another process, which has read nothing yet. */
let another: TestServices
let founder: TestFounder
let planSet: PlanSet

beforeAll(async () => {
  services = await servicesOver(database, undefined, { pollMillis: 600_000 })
  founder = await TestFounder.ready(services)
  planSet = await founder.generate()
  await founder.select({ optionId: planSet.recommendedId })
  await services.stop(0)
  another = await servicesOver(database, undefined, { works: false, pollMillis: 600_000 })
})

afterAll(async () => {
  await another.stop(0)
  await database.close()
})

/** The statements of a call, `begin` and `commit` included. A worker that looks for jobs would disturb the count. */
async function statementsOf(call: () => Promise<unknown>): Promise<string[]> {
  statements.length = 0
  await call()
  return [...statements]
}

const toSelect = () => ({ optionId: planSet.recommendedId, reason: 'Again.' })
const keyed = () => ({
  ...founder.actor,
  idempotency: { key: IdempotencyKey.parse('again'), input: { ...toSelect(), projectId: founder.projectId } },
})
const selectKeyed = () => services.selections.select(keyed(), { projectId: founder.projectId, ...toSelect() })

test.each<[string, number, () => Promise<unknown>]>([
  ['builds.authorize of a new question', 2, () => founder.authorize()],
  ['builds.authorize', 1, () => founder.authorize()],
  ['plans.selected', 1, () => founder.selected()],
  ['plans.select', 2, () => founder.select(toSelect())],
  ['plans.select with a new key', 2, selectKeyed],
  ['plans.select with a key that was used', 1, selectKeyed],
  ['plans.select with changes', 2, () => founder.select({ ...toSelect(), changes: { focusedHoursPerWeek: 20 } })],
  ['plans.get of a plan set that was not read before', 2, () => another.plans.get(founder.actor, founder.projectId)],
  ['plans.get of a plan set that somebody waited for', 1, () => services.plans.get(founder.actor, founder.projectId)],
  ['plans.history', 1, () => services.plans.history(founder.actor, founder.projectId)],
  ['projects.overview', 1, () => services.projects.overview(founder.actor)],
  ['projects.overview with figures', 1, () => services.projects.overview(founder.actor, { withFigures: true })],
  ['plans.version', 1, () => services.plans.version(founder.actor, founder.projectId, 1)],
])('%s takes %i statements', async (_, count, call) => {
  expect(await statementsOf(call)).toHaveLength(count)
})

test.each([{}, { withFigures: true } as const])(
  'a list of projects is planned once for a connection: %o',
  async (listing) => {
    const list = () => services.projects.overview(founder.actor, { ...listing, status: 'active', sort: 'worked' })
    const [text] = await statementsOf(list)
    const { rows } = await sql`select statement from pg_prepared_statements`.execute(database.db)
    expect(rows).toContainEqual({ statement: text })
  },
)
