import { sql } from 'kysely'
import { v4 as uuidV4, v7 as uuidV7 } from 'uuid'
import { afterAll, expect, test } from 'vitest'
import { AuditEntryId, type AuditPage, GateId, IdempotencyKey, OptionId } from '../../domain/schemas/index.ts'
import type { Actor } from '../data/actor.ts'
import { expectRefusal } from './testing/expect-refusal.ts'
import { BlockedRunner } from './testing/one-item-runner.ts'
import { TestFounder } from './testing/test-founder.ts'
import { openTestPlangate } from './testing/test-services.ts'

const plangate = await openTestPlangate()
afterAll(() => plangate.close())
const { database, services } = plangate

const inRequest = (actor: Actor, requestId: string): Actor => ({ ...actor, requestId })
const auditOf = async ({ actor, projectId }: TestFounder) => (await services.projects.audit(actor, projectId)).entries

test('lists every decision, the latest first, with user and request', async () => {
  const { actor, projectId } = await TestFounder.arrive(services)
  const founder = new TestFounder(services, actor, projectId)
  await founder.saveBrief()
  const gate = await services.gates.open(inRequest(actor, 'r1'), projectId)
  await services.gates.resolve(inRequest(actor, 'r2'), { gateId: gate.id, decision: 'proceed' })
  const planSet = await services.plans.generate(inRequest(actor, 'r3'), projectId)
  const optionId = planSet.recommendedId
  await services.selections.select(inRequest(actor, 'r4'), { projectId, optionId })
  await founder.regenerate('Less of everything.')
  await founder.decide('park')
  await services.projects.unpark(inRequest(actor, 'r5'), projectId)
  const [second, first] = await services.runs.list(actor, projectId)
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
  expect(new Set(entries.map(({ userId }) => userId))).toEqual(new Set([actor.userId]))
})

test('lists no decision that was refused or changed nothing, and a repeated one once', async () => {
  const founder = await TestFounder.ready(services)
  const { actor, projectId } = founder
  const before = await auditOf(founder)
  const missing = { gateId: GateId.parse(uuidV7()), decision: 'park' } as const
  await expectRefusal(services.gates.resolve(actor, missing), 'GATE_NOT_FOUND')
  const choice = { projectId, optionId: OptionId.parse(uuidV7()) }
  await expectRefusal(services.selections.select(actor, choice), 'PLAN_NOT_FOUND')
  await expectRefusal(services.projects.unpark(actor, projectId), 'PROJECT_NOT_PARKED')
  const { brief } = await services.briefs.get(actor, projectId)
  await services.briefs.save(inRequest(actor, 'r0'), { projectId, brief })
  expect(await auditOf(founder)).toEqual(before)
  const idempotency = { key: IdempotencyKey.parse('gate'), input: { projectId } }
  const keyed = { ...inRequest(actor, 'r1'), idempotency }
  const gate = await services.gates.open(keyed, projectId)
  expect(await services.gates.open({ ...keyed, requestId: 'r2' }, projectId)).toEqual(gate)
  expect(await auditOf(founder)).toMatchObject([{ action: 'gates.open', requestId: 'r1' }, ...before])
})

test('lists the cancelling of a run once, and not that of a run that has ended', async () => {
  const runner = new BlockedRunner()
  const slow = await plangate.servicesWith(runner)
  const founder = await TestFounder.ready(slow)
  const { actor, projectId } = founder
  const canceled = expectRefusal(founder.generate(), 'RUN_CANCELED')
  await runner.reached(1)
  const [run] = await slow.runs.list(actor, projectId)
  if (run === undefined) throw new Error('there is no run')
  const before = await auditOf(founder)
  await slow.runs.cancel(inRequest(actor, 'r1'), run.id)
  runner.release()
  await canceled
  await slow.runs.cancel(inRequest(actor, 'r2'), run.id)
  const entry = {
    action: 'runs.cancel',
    subject: { runId: run.id },
    userId: actor.userId,
    tokenId: null,
    requestId: 'r1',
  }
  expect(await auditOf(founder)).toMatchObject([entry, ...before])
})

test('takes no decision whose entry cannot be stored', async () => {
  const { actor, projectId } = await TestFounder.arrive(services)
  const founder = new TestFounder(services, actor, projectId)
  await founder.saveBrief()
  await expect(services.gates.open(inRequest(actor, 'a\0b'), projectId)).rejects.toThrow()
  expect(await services.gates.current(actor, projectId)).toBeNull()
})

test.each([
  ['update', sql`update audit_log set action = action`],
  ['delete', sql`delete from audit_log`],
  ['truncate', sql`truncate audit_log`],
])('the log refuses %s', async (_, query) => {
  await expect(query.execute(database.db)).rejects.toMatchObject({ code: '23001' })
})

test('is hidden from other users', async () => {
  const { projectId } = await TestFounder.ready(services)
  const stranger = await TestFounder.arrive(services)
  await expectRefusal(services.projects.audit(stranger.actor, projectId), 'PROJECT_NOT_FOUND')
})

/** Makes a project whose log says that its brief was saved often. */
async function longHistory(saves: number): Promise<TestFounder> {
  const founder = await TestFounder.arrive(services)
  const { actor, projectId } = founder
  await sql`insert into audit_log (project_id, user_id, action, subject)
    select ${projectId}, ${actor.userId}, 'briefs.save', jsonb_build_object('briefVersion', version)
    from generate_series(1, cast(${saves} as integer)) version`.execute(database.db)
  return founder
}

/** Reads all pages, one after the other, and calls `meanwhile` after each. */
async function readAll(read: (cursor: AuditEntryId | null) => Promise<AuditPage>, meanwhile = async () => {}) {
  const pages: AuditPage[] = []
  do {
    pages.push(await read(pages.at(-1)?.nextCursor ?? null))
    await meanwhile()
  } while (pages.at(-1)?.nextCursor)
  return pages
}

test('is read page by page without gaps or repeats while more is decided', async () => {
  const founder = await longHistory(120)
  const { actor, projectId } = founder
  const pages = await readAll(
    (cursor) => services.projects.audit(actor, projectId, { cursor }),
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

test('has no next page after a full last one', async () => {
  const { actor, projectId } = await longHistory(49)
  const page = await services.projects.audit(actor, projectId)
  expect(page.entries).toHaveLength(50)
  expect(page.nextCursor).toBeNull()
})

test('is read page by page for tokens, too', async () => {
  const { actor } = await TestFounder.arrive(services)
  const { id } = await services.tokens.create(actor, { name: 'CI', scope: 'read' })
  await sql`insert into audit_log (user_id, action, subject)
    select ${actor.userId}, 'tokens.revoke', jsonb_build_object('tokenId', cast(${id} as text)) from generate_series(1, 60)
  `.execute(database.db)
  const pages = await readAll((cursor) => services.tokens.audit(actor, { cursor }))
  expect(pages.map(({ entries }) => entries.length)).toEqual([50, 11])
  expect(pages.at(-1)?.entries.at(-1)).toMatchObject({ action: 'tokens.create', chosen: null })
})

test('answers a cursor of another user or another log like one that never existed', async () => {
  const { actor, projectId } = await longHistory(3)
  const stranger = await longHistory(3)
  await services.tokens.create(actor, { name: 'CI', scope: 'read' })
  const [[theirs], { entries: ofTokens }] = await Promise.all([auditOf(stranger), services.tokens.audit(actor)])
  const nothing = { entries: [], nextCursor: null }
  for (const id of [theirs?.id, ofTokens[0]?.id, uuidV4()]) {
    const cursor = AuditEntryId.parse(id)
    expect(await services.projects.audit(actor, projectId, { cursor })).toEqual(nothing)
    expect(await services.tokens.audit(stranger.actor, { cursor })).toEqual(nothing)
  }
})

test('names the selected option and the version of its plan, even after later plans', async () => {
  const founder = await TestFounder.ready(services)
  const first = await founder.generate()
  await founder.regenerate('Less of everything.')
  const [option] = first.options
  if (option === undefined) throw new Error('there is nothing to choose')
  await founder.select({ optionId: option.id, planSetId: first.id })
  const [latest, ...others] = await auditOf(founder)
  expect(latest).toMatchObject({ action: 'plans.select', chosen: { optionName: option.name, planVersion: 1 } })
  expect(others.map(({ chosen }) => chosen)).toEqual(others.map(() => null))
})
