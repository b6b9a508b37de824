import { sql } from 'kysely'
import { v4 as uuidV4, v7 as uuidV7 } from 'uuid'
import { afterAll, expect, test } from 'vitest'
import { AuditEntryId, type AuditPage, GateId, IdempotencyKey, OptionId } from '../../domain/schemas/index.ts'
import type { KeyedRequest } from './once.ts'
import { expectRefusal } from './testing/expect-refusal.ts'
import { Founder, unaborted } from './testing/founder.ts'
import { BlockedRunner } from './testing/one-item-runner.ts'
import { openTestPlangate } from './testing/test-services.ts'

const plangate = await openTestPlangate()
afterAll(() => plangate.close())
const { database, services } = plangate

const request = (requestId: string): KeyedRequest => ({ requestId, tokenId: null, key: null, input: {} })
const auditOf = async ({ owner, projectId }: Founder) => (await services.projects.audit(owner, projectId)).entries

test('every decision is told, the latest first, by whom and in which request', async () => {
  const { owner, projectId } = await Founder.arrive(services)
  const founder = new Founder(services, owner, projectId)
  await founder.saveBrief()
  const gate = await services.gates.open(owner, projectId, request('r1'))
  await services.gates.resolve(owner, gate.id, { decision: 'proceed' }, request('r2'))
  const planSet = await services.plans.generate(owner, projectId, unaborted, request('r3'))
  const optionId = planSet.recommendedId
  await services.selections.select(owner, { projectId, optionId }, request('r4'))
  await founder.regenerate('Less of everything.')
  await founder.decide('park')
  await services.projects.unpark(owner, projectId, request('r5'))
  const [second, first] = await services.runs.list(owner, projectId)
  const entries = await auditOf(founder)
  expect(entries.map(({ action, subject, requestId }) => [action, subject, requestId])).toEqual([
    ['projects.unpark', {}, 'r5'],
    ['gates.resolve', { gateId: expect.any(String), decision: 'park' }, null],
    ['gates.open', { gateId: expect.any(String) }, null],
    ['plans.regenerate', { runId: second?.id }, null],
    ['plans.select', { planSetId: planSet.id, optionId }, 'r4'],
    ['plans.generate', { runId: first?.id }, 'r3'],
    ['gates.resolve', { gateId: gate.id, decision: 'proceed' }, 'r2'],
    ['gates.open', { gateId: gate.id }, 'r1'],
    ['briefs.save', { briefVersion: 1 }, null],
    ['projects.create', {}, null],
  ])
  expect(new Set(entries.map(({ userId }) => userId))).toEqual(new Set([owner]))
})

test('a decision that was refused, or changed nothing, is not told, and one that was sent twice is told once', async () => {
  const founder = await Founder.ready(services)
  const { owner, projectId } = founder
  const before = await auditOf(founder)
  await expectRefusal(services.gates.resolve(owner, GateId.parse(uuidV7()), { decision: 'park' }), 'GATE_NOT_FOUND')
  const choice = { projectId, optionId: OptionId.parse(uuidV7()) }
  await expectRefusal(services.selections.select(owner, choice), 'PLAN_NOT_FOUND')
  await expectRefusal(services.projects.unpark(owner, projectId), 'PROJECT_NOT_PARKED')
  const { brief } = await services.briefs.get(owner, projectId)
  await services.briefs.save(owner, { projectId, brief }, request('r0'))
  expect(await auditOf(founder)).toEqual(before)
  const keyed = { ...request('r1'), key: IdempotencyKey.parse('gate'), input: { projectId } }
  const gate = await services.gates.open(owner, projectId, keyed)
  expect(await services.gates.open(owner, projectId, { ...keyed, requestId: 'r2' })).toEqual(gate)
  expect(await auditOf(founder)).toMatchObject([{ action: 'gates.open', requestId: 'r1' }, ...before])
})

test('a run that is cancelled is told once, and one that has ended not at all', async () => {
  const runner = new BlockedRunner()
  const slow = await plangate.servicesWith(runner)
  const founder = await Founder.ready(slow)
  const { owner, projectId } = founder
  const canceled = expectRefusal(founder.generate(), 'RUN_CANCELED')
  await runner.reached(1)
  const [run] = await slow.runs.list(owner, projectId)
  if (run === undefined) throw new Error('there is no run')
  const before = await auditOf(founder)
  await slow.runs.cancel(owner, run.id, request('r1'))
  runner.release()
  await canceled
  await slow.runs.cancel(owner, run.id, request('r2'))
  const told = { action: 'runs.cancel', subject: { runId: run.id }, userId: owner, tokenId: null, requestId: 'r1' }
  expect(await auditOf(founder)).toMatchObject([told, ...before])
})

test('a decision whose entry cannot be kept is not taken', async () => {
  const { owner, projectId } = await Founder.arrive(services)
  const founder = new Founder(services, owner, projectId)
  await founder.saveBrief()
  const unkept = { ...request('r1'), requestId: 'a\0b' }
  await expect(services.gates.open(owner, projectId, unkept)).rejects.toThrow()
  expect(await services.gates.current(owner, projectId)).toBeNull()
})

test.each([
  ['update', sql`update audit_log set action = action`],
  ['delete', sql`delete from audit_log`],
  ['truncate', sql`truncate audit_log`],
])('the log refuses %s', async (_, query) => {
  await expect(query.execute(database.db)).rejects.toMatchObject({ code: '23001' })
})

test('nobody else sees it', async () => {
  const { projectId } = await Founder.ready(services)
  const stranger = await Founder.arrive(services)
  await expectRefusal(services.projects.audit(stranger.owner, projectId), 'PROJECT_NOT_FOUND')
})

/** Makes a project as if its brief had been saved very often before. */
async function longHistory(saves: number): Promise<Founder> {
  const founder = await Founder.arrive(services)
  const { owner, projectId } = founder
  await sql`insert into audit_log (project_id, user_id, action, subject)
    select ${projectId}, ${owner}, 'briefs.save', jsonb_build_object('briefVersion', version)
    from generate_series(1, cast(${saves} as integer)) version`.execute(database.db)
  return founder
}

/** All pages, one after the other; `meanwhile` happens after each. */
async function readAll(read: (cursor: AuditEntryId | null) => Promise<AuditPage>, meanwhile = async () => {}) {
  const pages: AuditPage[] = []
  do {
    pages.push(await read(pages.at(-1)?.nextCursor ?? null))
    await meanwhile()
  } while (pages.at(-1)?.nextCursor)
  return pages
}

test('all of it can be read, page by page, while more is decided: nothing twice, nothing left out', async () => {
  const founder = await longHistory(120)
  const { owner, projectId } = founder
  const pages = await readAll(
    (cursor) => services.projects.audit(owner, projectId, cursor),
    async () => void (await founder.saveBrief(uuidV7())),
  )
  expect(pages.map(({ entries }) => entries.length)).toEqual([50, 50, 21])
  const entries = pages.flatMap((page) => page.entries)
  expect(entries.map(({ subject }) => subject.briefVersion ?? 'created')).toEqual([
    ...Array.from({ length: 120 }, (_, before) => 120 - before),
    'created',
  ])
  expect(new Set(entries.map(({ id }) => id)).size).toBe(121)
  expect((await auditOf(founder)).slice(0, 4).map(({ subject }) => subject.briefVersion)).toEqual([3, 2, 1, 120])
})

test('a page that is full and has nothing before it says so', async () => {
  const { owner, projectId } = await longHistory(49)
  const page = await services.projects.audit(owner, projectId)
  expect(page.entries).toHaveLength(50)
  expect(page.nextCursor).toBeNull()
})

test('what was done with tokens is read page by page, too', async () => {
  const { owner } = await Founder.arrive(services)
  const { id } = await services.tokens.create(owner, { name: 'CI', scope: 'read' })
  await sql`insert into audit_log (user_id, action, subject)
    select ${owner}, 'tokens.revoke', jsonb_build_object('tokenId', cast(${id} as text)) from generate_series(1, 60)
  `.execute(database.db)
  const pages = await readAll((cursor) => services.tokens.audit(owner, cursor))
  expect(pages.map(({ entries }) => entries.length)).toEqual([50, 11])
  expect(pages.at(-1)?.entries.at(-1)).toMatchObject({ action: 'tokens.create', chosen: null })
})

test('the entry of somebody else, or of another log, is as good as one that never was', async () => {
  const { owner, projectId } = await longHistory(3)
  const stranger = await longHistory(3)
  await services.tokens.create(owner, { name: 'CI', scope: 'read' })
  const [[theirs], { entries: ofTokens }] = await Promise.all([auditOf(stranger), services.tokens.audit(owner)])
  const nothing = { entries: [], nextCursor: null }
  for (const id of [theirs?.id, ofTokens[0]?.id, uuidV4()]) {
    const cursor = AuditEntryId.parse(id)
    expect(await services.projects.audit(owner, projectId, cursor)).toEqual(nothing)
    expect(await services.tokens.audit(stranger.owner, cursor)).toEqual(nothing)
  }
})

test('a choice is told by the name of the option and the version of its plan, whatever is planned later', async () => {
  const founder = await Founder.ready(services)
  const first = await founder.generate()
  await founder.regenerate('Less of everything.')
  const [option] = first.options
  if (option === undefined) throw new Error('there is nothing to choose')
  await founder.select({ optionId: option.id, planSetId: first.id })
  const [latest, ...others] = await auditOf(founder)
  expect(latest).toMatchObject({ action: 'plans.select', chosen: { optionName: option.name, planVersion: 1 } })
  expect(others.map(({ chosen }) => chosen)).toEqual(others.map(() => null))
})
