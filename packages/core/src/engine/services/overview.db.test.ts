import { type KyselyPlugin, type PluginTransformQueryArgs, type PluginTransformResultArgs, sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { BasisPart, findJson, type ProjectListing, ProjectOverview } from '../../domain/schemas/index.ts'
import { ProjectService } from './project-service.ts'
import { expectRefusal } from './testing/expect-refusal.ts'
import { BlockedRunner } from './testing/one-item-runner.ts'
import { TestFounder } from './testing/test-founder.ts'
import { openTestPlangate } from './testing/test-services.ts'

const plangate = await openTestPlangate()
afterAll(() => plangate.close())
const { database, services } = plangate

/** Another project of the same founder. */
async function another({ actor }: TestFounder, name: string): Promise<TestFounder> {
  const { id } = await services.projects.create(actor, { name })
  return new TestFounder(services, actor, id)
}

async function chosen(founder: TestFounder): Promise<TestFounder> {
  await founder.saveBrief()
  await founder.decide('proceed')
  await founder.select({ optionId: (await founder.generate()).recommendedId })
  return founder
}

test("shows each project of a user, the newest first, and nobody else's", async () => {
  const blank = await TestFounder.arrive(services)
  const ready = await chosen(await another(blank, 'Ready'))
  const stale = await chosen(await another(blank, 'Stale'))
  await stale.saveBrief('Something else.')
  const parked = await chosen(await another(blank, 'Parked'))
  await parked.decide('park')
  const asked = await another(blank, 'Asked')
  await asked.saveBrief()
  await services.gates.open(asked.actor, asked.projectId)

  const overviews = await services.projects.overview(blank.actor)
  expect(overviews).toEqual(overviews.map((overview) => ProjectOverview.parse(overview)))
  const plan = { version: 1, briefVersion: 1, optionNames: ['Slow and sure', 'Quick and dear'] }
  const selection = { optionName: 'Slow and sure', planVersion: 1, stale: false, changed: [] }
  const proceeding = { brief: { version: 1 }, gate: { status: 'decided', decision: 'proceed' }, plan, selection }
  expect(overviews).toMatchObject([
    { project: { name: 'Asked' }, brief: { version: 1 }, gate: { status: 'pending' }, plan: null, mayBuild: false },
    {
      ...{ ...proceeding, project: { name: 'Parked', status: 'parked' }, mayBuild: false },
      ...{ gate: { decision: 'park' }, selection: { stale: true, changed: ['gate'] } },
    },
    {
      ...{ ...proceeding, project: { name: 'Stale' }, mayBuild: false },
      ...{ brief: { version: 2 }, selection: { stale: true, changed: ['brief'] } },
    },
    { ...proceeding, project: { name: 'Ready' }, mayBuild: true, activeRun: null },
    { brief: null, gate: null, plan: null, selection: null, mayBuild: false, activeRun: null },
  ])
  await ready.authorize()
  await expectRefusal(stale.authorize(), 'SELECTION_STALE', { changed: ['brief'] })
  expect(await services.projects.overview((await TestFounder.arrive(services)).actor)).toHaveLength(1)
})

test('shows the current plan set and the current selection', async () => {
  const founder = await chosen(await TestFounder.arrive(services))
  const { options, recommendedId } = await founder.regenerate('Cheaper, please.')
  const other = options.find(({ id }) => id !== recommendedId)
  await founder.select({ optionId: other?.id ?? recommendedId, reason: 'Quick.' })
  await founder.regenerate('Cheaper still.')
  expect(await services.projects.overview(founder.actor)).toMatchObject([
    { plan: { version: 3 }, selection: { optionName: 'Quick and dear', planVersion: 2, stale: false }, mayBuild: true },
  ])
})

test('shows a run while it is active', async () => {
  const runner = new BlockedRunner()
  const slow = await plangate.servicesWith(runner)
  const founder = await TestFounder.ready(slow)
  const generating = founder.generate()
  await runner.reached(1)
  const [during] = await slow.projects.overview(founder.actor)
  const [run] = await slow.runs.list(founder.actor, founder.projectId)
  expect(during?.activeRun).toEqual({ id: run?.id, status: 'running', createdAt: run?.createdAt })
  runner.release()
  await generating
  expect(await slow.projects.overview(founder.actor)).toMatchObject([{ activeRun: null, plan: { version: 1 } }])
})

test('judges a project again once anything has changed of what its state follows from, and not before', async () => {
  const founder = await chosen(await TestFounder.arrive(services))
  await chosen(await another(founder, 'Other'))
  const [otherBefore, before] = await services.projects.overview(founder.actor)
  const [otherAgain, again] = await services.projects.overview(founder.actor)
  expect([otherAgain, again]).toEqual([otherBefore, before])
  expect(again).toBe(before)
  expect(() => again?.selection?.changed.push('brief')).toThrow(TypeError)
  await founder.saveBrief('Something else.')
  const [otherAfter, after] = await services.projects.overview(founder.actor)
  expect(otherAfter).toBe(otherBefore)
  expect(after).toMatchObject({ brief: { version: 2 }, selection: { stale: true, changed: ['brief'] } })
})

test('a selection that was tampered with is stale, also when the list has shown it as current', async () => {
  const founder = await chosen(await TestFounder.arrive(services))
  expect(await services.projects.overview(founder.actor)).toMatchObject([{ selection: { stale: false } }])
  await database.db.transaction().execute(async (trx) => {
    await sql`set local session_replication_role = 'replica'`.execute(trx)
    await sql`update selections set option_hash = repeat('0', 64) where project_id = ${founder.projectId}`.execute(trx)
  })
  expect(await services.projects.overview(founder.actor)).toMatchObject([
    { selection: { stale: true, changed: BasisPart.options }, mayBuild: false },
  ])
})

test.each<ProjectListing>([
  {},
  { withFigures: true },
  { status: 'active', archived: false, sort: 'name' },
  { state: 'buildable', sort: 'worked', withFigures: true, words: 'street' },
])('the text of a page is that of its overviews: %o', async (listing) => {
  const founder = await chosen(await TestFounder.arrive(services))
  const page = await services.projects.overview(founder.actor, listing)
  expect(page).toHaveLength(1)
  expect(findJson(page)).toBe(JSON.stringify(page.map((overview) => ProjectOverview.parse(overview))))
})

class QueryCounter implements KyselyPlugin {
  count = 0

  transformQuery({ node }: PluginTransformQueryArgs) {
    return node
  }

  async transformResult({ result }: PluginTransformResultArgs) {
    this.count += 1
    return result
  }
}

test('takes as many queries for many projects as for one', async () => {
  const counter = new QueryCounter()
  const counted = new ProjectService(database.db.withPlugin(counter))
  const founder = await chosen(await TestFounder.arrive(services))
  expect(await counted.overview(founder.actor)).toHaveLength(1)
  const forOne = counter.count
  for (const name of ['Second', 'Third', 'Fourth']) await chosen(await another(founder, name))
  counter.count = 0
  expect(await counted.overview(founder.actor)).toHaveLength(4)
  expect(counter.count).toBe(forOne)
  expect(forOne).toBeLessThanOrEqual(6)
})
