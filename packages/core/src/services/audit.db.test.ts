import { sql } from 'kysely'
import { v7 as uuidV7 } from 'uuid'
import { afterAll, expect, test } from 'vitest'
import { GateId, IdempotencyKey, OptionId } from '../schemas/index.ts'
import type { KeyedRequest } from './once.ts'
import { expectRefusal } from './testing/expect-refusal.ts'
import { Founder, unaborted } from './testing/founder.ts'
import { openTestPlangate } from './testing/test-services.ts'

const plangate = await openTestPlangate()
afterAll(() => plangate.close())
const { database, services } = plangate

const request = (requestId: string): KeyedRequest => ({ requestId, tokenId: null, key: null, input: {} })
const auditOf = ({ owner, projectId }: Founder) => services.projects.audit(owner, projectId)

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

test('a decision that was refused is not told, and one that was sent twice is told once', async () => {
  const founder = await Founder.ready(services)
  const { owner, projectId } = founder
  const before = await auditOf(founder)
  await expectRefusal(services.gates.resolve(owner, GateId.parse(uuidV7()), { decision: 'park' }), 'GATE_NOT_FOUND')
  const choice = { projectId, optionId: OptionId.parse(uuidV7()) }
  await expectRefusal(services.selections.select(owner, choice), 'PLAN_NOT_FOUND')
  await expectRefusal(services.projects.unpark(owner, projectId), 'PROJECT_NOT_PARKED')
  expect(await auditOf(founder)).toEqual(before)
  const keyed = { ...request('r1'), key: IdempotencyKey.parse('gate'), input: { projectId } }
  const gate = await services.gates.open(owner, projectId, keyed)
  expect(await services.gates.open(owner, projectId, { ...keyed, requestId: 'r2' })).toEqual(gate)
  expect(await auditOf(founder)).toMatchObject([{ action: 'gates.open', requestId: 'r1' }, ...before])
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
