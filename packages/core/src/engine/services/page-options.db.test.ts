import { sql } from 'kysely'
import { v7 as uuidV7 } from 'uuid'
import { afterAll, describe, expect, test } from 'vitest'
import { type AuditEntryId, type GateId, ProjectId, RunId } from '../../domain/schemas/index.ts'
import type { PageOptions } from './page-options.ts'
import { TestFounder } from './testing/test-founder.ts'
import { openTestPlangate } from './testing/test-services.ts'

const plangate = await openTestPlangate()
afterAll(() => plangate.close())
const { database, services } = plangate
const { db } = database

/** A list, whose entries are named by their cursors. */
interface PagedList<Cursor> {
  read(founder: TestFounder, page: PageOptions<Cursor>): Promise<Cursor[]>
  /** Adds as many entries, some of them at the same moment where that is possible. */
  add(founder: TestFounder, count: number): Promise<unknown>
}

async function repeat(count: number, work: () => Promise<unknown>): Promise<void> {
  for (let done = 0; done < count; done++) await work()
}

/** All at one moment, so that only their ids order them. */
const addProjects = ({ actor }: TestFounder, count: number) =>
  sql`insert into projects (id, owner_id, name, created_at)
    select id::uuid, ${actor.userId}, 'Another', now()
    from unnest(${Array.from({ length: count }, () => uuidV7())}::text[]) as made (id)`.execute(db)

const projects: PagedList<ProjectId> = {
  read: async ({ actor }, page) => (await services.projects.list(actor, page)).map(({ id }) => id),
  add: addProjects,
}

const overviews: PagedList<ProjectId> = {
  read: async ({ actor }, page) => (await services.projects.overview(actor, page)).map(({ project }) => project.id),
  add: addProjects,
}

const runs: PagedList<RunId> = {
  read: async ({ actor, projectId }, page) => (await services.runs.list(actor, projectId, page)).map(({ id }) => id),
  add: ({ actor, projectId }, count) =>
    sql`insert into runs (id, project_id, request, request_hash, status, created_by, created_at, ended_at, deadline_at)
      select id::uuid, ${projectId}, request, ${'0'.repeat(64)}, 'canceled',
        ${actor.userId}, now(), now(), now()
      from unnest(${Array.from({ length: count }, () => uuidV7())}::text[]) as made (id),
        jsonb_build_object('kind', 'generate', 'gateId', ${uuidV7()}::text, 'briefVersion', 1, 'previous', null) as request
    `.execute(db),
}

const gates: PagedList<GateId> = {
  read: async ({ actor, projectId }, page) =>
    (await services.gates.history(actor, projectId, page)).map(({ id }) => id),
  add: async (founder, count) => {
    await founder.saveBrief()
    await repeat(count, () => founder.decide('narrow'))
  },
}

const briefs: PagedList<number> = {
  read: async ({ actor, projectId }, page) =>
    (await services.briefs.history(actor, projectId, page)).map(({ version }) => version),
  add: (founder, count) => repeat(count, () => founder.saveBrief(uuidV7())),
}

const plans: PagedList<number> = {
  read: async ({ actor, projectId }, page) =>
    (await services.plans.history(actor, projectId, page)).map(({ version }) => version),
  add: async (founder, count) => {
    await founder.saveBrief()
    await founder.decide('proceed')
    await repeat(count, () => founder.generate())
  },
}

const audit: PagedList<AuditEntryId> = {
  read: async ({ actor, projectId }, page) =>
    (await services.projects.audit(actor, projectId, page)).entries.map(({ id }) => id),
  add: briefs.add,
}

/** Reads page by page until one is not full, and calls `meanwhile` after the first. */
async function readAll<Cursor>(
  read: (page: PageOptions<Cursor>) => Promise<Cursor[]>,
  limit: number,
  meanwhile: () => Promise<unknown>,
): Promise<Cursor[]> {
  const seen: Cursor[] = []
  let page: Cursor[]
  do {
    page = await read({ limit, cursor: seen.at(-1) })
    if (seen.length === 0) await meanwhile()
    seen.push(...page)
  } while (page.length === limit)
  return seen
}

function describeList<Cursor>(name: string, { read, add }: PagedList<Cursor>): void {
  describe(name, () => {
    test('is read page by page without gaps or repeats while entries are added', async () => {
      const founder = await TestFounder.arrive(services)
      await add(founder, 7)
      const before = await read(founder, {})
      expect(before.length).toBeGreaterThanOrEqual(7)
      expect(new Set(before).size).toBe(before.length)
      expect(
        await readAll<Cursor>(
          (page) => read(founder, page),
          3,
          () => add(founder, 2),
        ),
      ).toEqual(before)
    })

    test.each([0, -1, 101, 1.5, Number.NaN])('refuses a page of %d entries', async (limit) => {
      const founder = await TestFounder.arrive(services)
      await expect(read(founder, { limit })).rejects.toMatchObject({ reason: 'INVALID_INPUT' })
    })
  })
}

describeList('projects.list', projects)
describeList('projects.overview', overviews)
describeList('runs.list', runs)
describeList('gates.history', gates)
describeList('briefs.history', briefs)
describeList('plans.history', plans)
describeList('projects.audit', audit)

test.each([
  ['projects.list', projects],
  ['projects.overview', overviews],
])('%s goes on after a project that was erased since', async (_, { read, add }) => {
  const founder = await TestFounder.arrive(services)
  await add(founder, 8)
  const before = await read(founder, {})
  const erase = () => services.erasure.eraseProjectOfAnyone(before[2] ?? founder.projectId)
  expect(await readAll<ProjectId>((page) => read(founder, page), 3, erase)).toEqual(before)
  expect(await read(founder, {})).toEqual(before.filter((_, index) => index !== 2))
})

test('a cursor of another user or another project finds nothing', async () => {
  const [mine, theirs] = [await TestFounder.arrive(services), await TestFounder.arrive(services)]
  for (const founder of [mine, theirs]) for (const { add } of [projects, runs, gates]) await add(founder, 2)
  const [theirProject] = await projects.read(theirs, {})
  const [theirRun] = await runs.read(theirs, {})
  const [theirGate] = await gates.read(theirs, {})
  for (const cursor of [theirProject, ProjectId.parse(uuidV7())]) {
    expect(await projects.read(mine, { cursor })).toEqual([])
    expect(await overviews.read(mine, { cursor })).toEqual([])
  }
  for (const cursor of [theirRun, RunId.parse(uuidV7())]) expect(await runs.read(mine, { cursor })).toEqual([])
  expect(await gates.read(mine, { cursor: theirGate })).toEqual([])
})

test('without options, a page has 50 entries', async () => {
  const founder = await TestFounder.arrive(services)
  await addProjects(founder, 60)
  expect(await projects.read(founder, {})).toHaveLength(50)
  expect(await overviews.read(founder, {})).toHaveLength(50)
  expect(await overviews.read(founder, { limit: 100 })).toHaveLength(61)
})
