import { type RawBuilder, sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { contentHash } from '../../domain/content-hash/content-hash.ts'
import { BasisPart } from '../../domain/schemas/index.ts'
import { someBrief } from '../../planning/runner/testing/some-brief.ts'
import { expectRefusal } from './testing/expect-refusal.ts'
import { BlockedRunner } from './testing/one-item-runner.ts'
import { TestFounder } from './testing/test-founder.ts'
import { openTestPlangate } from './testing/test-services.ts'

const plangate = await openTestPlangate()
afterAll(() => plangate.close())
const { services } = plangate

async function chosen(valueProp: string): Promise<TestFounder> {
  const founder = await TestFounder.arrive(services)
  await founder.saveBrief(valueProp)
  await founder.decide('proceed')
  const { recommendedId: optionId } = await founder.generate()
  await founder.select({ optionId })
  return founder
}

/** Changes rows as a superuser can: without triggers. */
async function tamper(statement: RawBuilder<unknown>): Promise<void> {
  await plangate.database.db.transaction().execute(async (trx) => {
    await sql`set local session_replication_role = 'replica'`.execute(trx)
    await statement.execute(trx)
  })
}

const spellings = ['Menü\nCafé', 'Menü\r\nCafé', 'Menü\rCafé', 'Menu\u0308\nCafe\u0301', ' Menü\r\nCafe\u0301\r\n']

test.each(spellings)('keeps version and permit when a brief is saved again as %j', async (spelling) => {
  const founder = await chosen('Menü\r\nCafe\u0301')
  expect(await founder.saveBrief(spelling)).toMatchObject({ version: 1, brief: { valueProp: 'Menü\nCafé' } })
  expect(await founder.authorize()).toMatchObject({ selection: { number: 1 } })
})

test.each(spellings)(
  'keeps version, bytes and hash of a brief of before when it is saved again as %j',
  async (spelling) => {
    const { actor, projectId, ...founder } = await TestFounder.arrive(services)
    const brief = { ...someBrief(), valueProp: 'Menu\u0308\r\nCafé' }
    const hash = contentHash(brief)
    await founder.services.briefs.save(actor, { projectId, brief })
    await tamper(
      sql`update artifacts set content = ${JSON.stringify(brief)}::jsonb, content_hash = ${hash} where project_id = ${projectId}`,
    )
    const again = await services.briefs.save(actor, { projectId, brief: { ...brief, valueProp: spelling } })
    expect(again).toEqual({ version: 1, contentHash: hash, brief })
  },
)

test('gives the permit back when the text that was selected on is saved again', async () => {
  const founder = await chosen('First')
  await founder.saveBrief('Second')
  await expectRefusal(founder.authorize(), 'SELECTION_STALE', { changed: ['brief'] })
  expect((await services.projects.overview(founder.actor))[0]?.plan).not.toHaveProperty('briefRestored')
  expect(await founder.saveBrief('First')).toMatchObject({ version: 3 })
  expect(await founder.authorize()).toMatchObject({ selection: { number: 1, basis: { brief: { version: 1 } } } })
  expect(await founder.selected()).toMatchObject({ stale: false, changed: [] })
  const [overview] = await services.projects.overview(founder.actor)
  const plan = { version: 1, briefVersion: 1, briefRestored: true }
  expect(overview).toMatchObject({
    brief: { version: 3 },
    plan,
    mayBuild: true,
    selection: { stale: false, changed: [] },
  })
})

test('reports no changed brief when its text is the same again once the plan is stored', async () => {
  const runner = new BlockedRunner()
  const founder = await TestFounder.ready(await plangate.servicesWith(runner))
  const generating = founder.generate()
  await runner.reached(1)
  await founder.saveBrief('Another')
  await founder.saveBrief()
  runner.release()
  await generating
  const events = await plangate.database.run(
    `select event -> 'outdated' as outdated from run_events where project_id = $1 and event ->> 'type' = 'done'`,
    [founder.projectId],
  )
  expect(events.rows).toEqual([{ outdated: [] }])
})

test.each<[string, RawBuilder<unknown>]>([
  [
    'brief',
    sql`brief_version = 2, brief_hash = (select content_hash from artifacts as a
    where a.project_id = selections.project_id and a.type = 'idea_brief' and a.version = 2)`,
  ],
  ['hash', sql`content_hash = repeat('0', 64)`],
])('gives no permit for a selection whose stored %s was tampered with', async (_, change) => {
  const founder = await chosen('First')
  await founder.saveBrief('Second')
  await tamper(sql`update selections set ${change} where project_id = ${founder.projectId}`)
  await expectRefusal(founder.authorize(), 'SELECTION_STALE', { changed: BasisPart.options })
  expect(await founder.selected()).toMatchObject({ stale: true, changed: BasisPart.options })
})
