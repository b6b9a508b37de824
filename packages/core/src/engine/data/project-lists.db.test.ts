import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, expect, inject, test } from 'vitest'
import { listProjectStates } from '../../domain/gate/index.ts'
import {
  ProjectCounts,
  type ProjectFilter,
  type ProjectId,
  type ProjectSort,
  ProjectState,
} from '../../domain/schemas/index.ts'
import { inProcessActor } from '../services/in-process-actor.ts'
import { history } from '../services/testing/history.ts'
import { BlockedRunner } from '../services/testing/one-item-runner.ts'
import { rehearse } from '../services/testing/rehearsal.ts'
import { TestFounder } from '../services/testing/test-founder.ts'
import { openTestPlangate } from '../services/testing/test-services.ts'

const plangate = await openTestPlangate()
afterAll(() => plangate.close())
const { database, services } = plangate

const histories = { sampled: 10, exhaustive: 500 }[inject('extent')]

/** Every user who has a project. */
async function readOwners() {
  const rows = await database.db.selectFrom('projects').select('owner_id').distinct().execute()
  return rows.map(({ owner_id }) => inProcessActor(owner_id))
}

test(`${histories} random histories leave each project in the states that follow from its overview`, async () => {
  await fc.assert(
    fc.asyncProperty(history, async (steps) => void (await rehearse(services, steps))),
    { numRuns: histories },
  )
  const reached = new Set<string>()
  for (const actor of await readOwners()) {
    const all = await services.projects.overview(actor, { limit: 100 })
    const counts = await services.projects.counts(actor)
    for (const state of ProjectState.options) {
      const expected = all.filter((overview) => listProjectStates(overview).includes(state))
      expect(await services.projects.overview(actor, { state })).toEqual(expected)
      expect(counts[state]).toBe(expected.length)
      if (expected.length > 0) reached.add(state)
    }
  }
  expect(reached).toEqual(new Set(['attention', 'buildable']))
})

test(`what random histories wrote has heads that equal the full versions`, async () => {
  for (const actor of await readOwners())
    for (const { id } of await services.projects.list(actor)) {
      for (const head of await services.plans.history(actor, id)) {
        const { options, feedback, ...planSet } = await services.plans.version(actor, id, head.version)
        const { briefVersion, createdAt, runner, version } = planSet
        const optionNames = options.map(({ name }) => name)
        const expected = { id: planSet.id, version, briefVersion, optionNames, runner, createdAt }
        expect(head).toEqual({ ...expected, feedback: feedback?.text ?? null })
      }
      for (const head of await services.briefs.history(actor, id))
        expect((await services.briefs.version(actor, id, head.version)).contentHash).toBe(head.contentHash)
    }
  const versions = sql<{ count: number }>`
    select count(*)::integer as count from artifacts full join version_heads as head using (id, version, project_id)
    where (artifacts.type is distinct from head.type or artifacts.created_at <> head.created_at)
      -- They are short, and have no heads.
      and artifacts.type is distinct from 'assumptions'`
  expect((await versions.execute(database.db)).rows).toEqual([{ count: 0 }])
})

test('a project is being worked on while its plan is written, and after that no longer', async () => {
  const runner = new BlockedRunner()
  const slow = await plangate.servicesWith(runner)
  const founder = await TestFounder.ready(slow)
  const generating = founder.generate()
  await runner.reached(1)
  expect(await slow.projects.overview(founder.actor, { state: 'working' })).toHaveLength(1)
  expect(await slow.projects.counts(founder.actor)).toMatchObject({ active: 1, working: 1, attention: 0 })
  runner.release()
  await generating
  expect(await slow.projects.overview(founder.actor, { state: 'working' })).toEqual([])
})

test('filters by words, status and state, over all pages', async () => {
  const founder = await TestFounder.arrive(services)
  const { actor } = founder
  const add = async (name: string, description: string) => {
    const { id } = await services.projects.create(actor, { name, description })
    return new TestFounder(services, actor, id)
  }
  const parked = await add('École', 'Cooking for PARENTS')
  await parked.saveBrief()
  await parked.decide('park')
  const narrowed = await add('Cellar', 'Wine and cooking')
  await narrowed.saveBrief()
  await narrowed.decide('narrow')
  const find = async (filter: ProjectFilter) =>
    (await services.projects.overview(actor, { ...filter, limit: 1 })).map(({ project }) => project.name)
  expect(await find({ words: '  parents COOKING ' })).toEqual(['École'])
  expect(await find({ words: 'école' })).toEqual(['École'])
  expect(await find({ words: 'cooking' })).toEqual(['Cellar'])
  expect(await find({ words: 'library%' })).toEqual([])
  expect(await find({ words: 'street' })).toEqual(['Street library'])
  expect(await find({ words: ' ' })).toEqual(['Cellar'])
  expect(await find({ status: 'parked' })).toEqual(['École'])
  expect(await find({ status: 'parked', state: 'attention' })).toEqual([])
  expect(await find({ state: 'attention' })).toEqual(['Cellar'])
  expect(await services.projects.counts(actor)).toEqual(
    ProjectCounts.parse({ active: 2, parked: 1, attention: 1, working: 0, buildable: 0, archived: 0 }),
  )
  await services.projects.archive(actor, narrowed.projectId)
  expect(await find({ archived: true })).toEqual(['Cellar'])
  expect(await find({ archived: false, words: 'cooking' })).toEqual(['École'])
  expect(await find({ state: 'attention' })).toEqual([])
  expect(await services.projects.counts(actor)).toMatchObject({ active: 1, parked: 1, archived: 1 })
})

test('sorts by work, age or name, over all pages, also among the projects in a state', async () => {
  const founder = await TestFounder.arrive(services)
  const { actor } = founder
  const add = async (name: string) => {
    const { id } = await services.projects.create(actor, { name })
    const made = new TestFounder(services, actor, id)
    await made.saveBrief()
    await made.decide('narrow')
    return made
  }
  const made = [await add('beta'), await add('Alpha'), await add('gamma')]
  await services.projects.rename(actor, { projectId: made[0]?.projectId ?? founder.projectId, name: 'Beta' })
  const sorted = async (sort: ProjectSort, state?: ProjectState) => {
    const names: string[] = []
    for (let cursor: ProjectId | undefined; ; ) {
      const page = { sort, limit: 1, ...(cursor && { cursor }), ...(state && { state }) }
      const [next] = await services.projects.overview(actor, page)
      if (next === undefined) return names
      names.push(next.project.name)
      cursor = next.project.id
    }
  }
  expect(await sorted('created')).toEqual(['gamma', 'Alpha', 'Beta', 'Street library'])
  expect(await sorted('worked')).toEqual(['Beta', 'gamma', 'Alpha', 'Street library'])
  expect(await sorted('name')).toEqual(['Alpha', 'Beta', 'gamma', 'Street library'])
  expect(await sorted('worked', 'attention')).toEqual(['Beta', 'gamma', 'Alpha'])
  expect(await sorted('name', 'attention')).toEqual(['Alpha', 'Beta', 'gamma'])
})

test('answers the P80 of the option as it was chosen, when it is asked for', async () => {
  const founder = await TestFounder.ready(services)
  const plan = await founder.generate()
  const figures = async () => (await services.projects.overview(founder.actor, { withFigures: true }))[0]?.figures
  expect(await figures()).toEqual({ workedAt: expect.any(String), p80: null })
  await founder.select({ optionId: plan.recommendedId })
  const {
    selectedOption: { estimate },
  } = await founder.selected()
  expect(await figures()).toMatchObject({
    p80: { weeks: estimate.weeks.p80, cost: estimate.cost.p80, currency: 'USD' },
  })
  await founder.select({ optionId: plan.recommendedId, reason: 'More hands.', changes: { focusedHoursPerWeek: 10 } })
  const { selectedOption: slower } = await founder.selected()
  expect(slower.estimate.weeks.p80).toBeGreaterThan(estimate.weeks.p80)
  expect(await figures()).toMatchObject({ p80: { weeks: slower.estimate.weeks.p80 } })
})

test('answers the number of the valid permit with the figures, and none once it has ended', async () => {
  const founder = await TestFounder.ready(services)
  const { projectId } = founder
  const permit = async () =>
    (await services.projects.overview(founder.actor, { withFigures: true }))[0]?.figures?.permit
  await founder.select({ optionId: (await founder.generate()).recommendedId })
  expect(await permit()).toBeUndefined()
  const { id: permitId } = await services.builds.authorize(founder.actor, { projectId })
  expect(await permit()).toBe(1)
  await services.builds.revoke(founder.actor, { permitId, reason: 'The pipeline was broken.' })
  expect(await permit()).toBeUndefined()
})

test('an erased project is in no state', async () => {
  const founder = await TestFounder.ready(services)
  await founder.select({ optionId: (await founder.generate()).recommendedId })
  expect(await services.projects.counts(founder.actor)).toMatchObject({ active: 1, buildable: 1 })
  await services.erasure.eraseProjectOfAnyone(founder.projectId)
  expect(await services.projects.counts(founder.actor)).toMatchObject({ active: 0, buildable: 0 })
  expect(await services.projects.overview(founder.actor, { state: 'buildable' })).toEqual([])
})
