import { v7 as uuidV7 } from 'uuid'
import { afterAll, describe, expect, test } from 'vitest'
import { contentHash } from '../../domain/content-hash/content-hash.ts'
import { DecidedGate, GateId, PendingGate, Project, ProjectId } from '../../domain/schemas/index.ts'
import { someBrief } from '../../planning/runner/testing/some-brief.ts'
import { expectRefusal } from './testing/expect-refusal.ts'
import { newActor, TestFounder } from './testing/test-founder.ts'
import { openTestPlangate } from './testing/test-services.ts'

const plangate = await openTestPlangate()
afterAll(() => plangate.close())
const { services } = plangate
const { projects, briefs, gates } = services

describe('projects', () => {
  test('are listed for their owner alone, the newest first', async () => {
    const founder = await TestFounder.arrive(services)
    const second = await projects.create(founder.actor, { name: 'Second', description: 'Later' })
    const first = await projects.get(founder.actor, founder.projectId)
    expect(Project.parse(second)).toMatchObject({ name: 'Second', description: 'Later', status: 'active' })
    expect(first).toMatchObject({ name: 'Street library', description: null })
    expect(await projects.list(founder.actor)).toEqual([second, first])
    expect(await projects.list(newActor())).toEqual([])
  })

  test('refuse text that cannot be stored', async () => {
    const actor = newActor()
    await expectRefusal(projects.create(actor, { name: 'a\0b' }), 'INVALID_TEXT', { path: 'name' })
    await expectRefusal(projects.create(actor, { name: 'a', description: '\ud800' }), 'INVALID_TEXT', {
      path: 'description',
    })
  })

  test('are stored as the schema reads them, or refused with its issues', async () => {
    const actor = newActor()
    expect(await projects.create(actor, { name: '  Drills ' })).toMatchObject({ name: 'Drills' })
    await expectRefusal(projects.create(actor, { name: ' ' }), 'INVALID_INPUT', {
      issues: [{ path: 'name', message: expect.stringContaining('Too small') }],
    })
    expect(await projects.list(actor)).toHaveLength(1)
  })

  test('can be unparked only when parked', async () => {
    const founder = await TestFounder.ready(services)
    await expectRefusal(projects.unpark(founder.actor, founder.projectId), 'PROJECT_NOT_PARKED')
    await founder.decide('park')
    expect(await projects.unpark(founder.actor, founder.projectId)).toMatchObject({ status: 'active' })
    await expectRefusal(founder.generate(), 'GATE_NOT_PROCEED', { decision: 'park' })
  })
})

describe('briefs', () => {
  test('are numbered from 1, read back as they were saved, and all kept', async () => {
    const founder = await TestFounder.arrive(services)
    await expectRefusal(briefs.get(founder.actor, founder.projectId), 'BRIEF_NOT_FOUND')
    expect(await briefs.history(founder.actor, founder.projectId)).toEqual([])
    const first = await founder.saveBrief('First')
    const second = await founder.saveBrief('Second')
    expect(second).toEqual(await briefs.get(founder.actor, founder.projectId))
    expect(second).toMatchObject({ version: 2, brief: { ...someBrief(), valueProp: 'Second' } })
    expect(await briefs.version(founder.actor, founder.projectId, 1)).toEqual(first)
    expect(await briefs.version(founder.actor, founder.projectId, 2)).toEqual(second)
    await expectRefusal(briefs.version(founder.actor, founder.projectId, 3), 'BRIEF_NOT_FOUND')
    expect(await briefs.history(founder.actor, founder.projectId)).toMatchObject([
      { version: 2, contentHash: second.contentHash },
      { version: 1, contentHash: first.contentHash },
    ])
  })

  test('that equal the current version add none', async () => {
    const founder = await TestFounder.arrive(services)
    const first = await founder.saveBrief('Same')
    expect(await founder.saveBrief('Same')).toEqual(first)
    await founder.saveBrief('Other')
    expect(await founder.saveBrief('Same')).toMatchObject({ version: 3, contentHash: first.contentHash })
  })

  test('that were edited from an old version are refused', async () => {
    const { actor, projectId } = await TestFounder.arrive(services)
    const save = (valueProp: string, baseVersion: number) =>
      briefs.save(actor, { projectId, brief: { ...someBrief(), valueProp }, baseVersion })
    await expectRefusal(save('One', 1), 'VERSION_CONFLICT', { currentVersion: 0 })
    expect(await save('One', 0)).toMatchObject({ version: 1 })
    await expectRefusal(save('Two', 0), 'VERSION_CONFLICT', { currentVersion: 1 })
    expect(await save('Two', 1)).toMatchObject({ version: 2 })
  })

  test('are trimmed before they are hashed and stored', async () => {
    const founder = await TestFounder.arrive(services)
    const { brief, contentHash: hash } = await founder.saveBrief('  x  ')
    expect(brief.valueProp).toBe('x')
    expect(hash).toBe(contentHash(brief))
    expect(await founder.saveBrief('x')).toMatchObject({ version: 1 })
  })

  test('that violate the schema are refused with its issues, and not stored', async () => {
    const { actor, projectId } = await TestFounder.arrive(services)
    const brief = { ...someBrief(), valueProp: 'x'.repeat(20_001), risks: ['none', ''] }
    await expectRefusal(briefs.save(actor, { projectId, brief }), 'INVALID_INPUT', {
      issues: [
        { path: 'brief.valueProp', message: expect.stringContaining('Too big') },
        { path: 'brief.risks.1', message: expect.stringContaining('Too small') },
      ],
    })
    expect(await briefs.history(actor, projectId)).toEqual([])
  })

  test('refuse text that cannot be stored, with its path', async () => {
    const { actor, projectId } = await TestFounder.arrive(services)
    const brief = { ...someBrief(), risks: ['none', 'a lone \udfff'] }
    await expectRefusal(briefs.save(actor, { projectId, brief }), 'INVALID_TEXT', { path: 'brief.risks.1' })
  })
})

describe('gates', () => {
  test('need a brief, and at most one is pending', async () => {
    const founder = await TestFounder.arrive(services)
    const { actor, projectId } = founder
    await expectRefusal(gates.open(actor, projectId), 'BRIEF_NOT_FOUND')
    expect(await gates.current(actor, projectId)).toBeNull()
    await founder.saveBrief()
    const gate = await gates.open(actor, projectId)
    expect(PendingGate.parse(gate).options.map(({ decision }) => decision)).toEqual([
      'proceed',
      'narrow',
      'pivot',
      'park',
    ])
    await expectRefusal(gates.open(actor, projectId), 'GATE_ALREADY_OPEN')
    expect(await gates.current(actor, projectId)).toEqual(gate)
  })

  test('are decided once, after which another can be opened', async () => {
    const founder = await TestFounder.arrive(services)
    const { actor, projectId } = founder
    await founder.saveBrief()
    const { id } = await gates.open(actor, projectId)
    const decided = await gates.resolve(actor, { gateId: id, decision: 'proceed', note: '  Sure.  ', actionText: ' ' })
    expect(DecidedGate.parse(decided)).toMatchObject({ id, note: 'Sure.', actionText: null, decidedBy: actor.userId })
    await expectRefusal(gates.resolve(actor, { gateId: id, decision: 'park' }), 'GATE_ALREADY_DECIDED')
    const next = await gates.open(actor, projectId)
    expect(await gates.current(actor, projectId)).toEqual(next)
    expect(await gates.history(actor, projectId)).toEqual([next, decided])
    expect(await projects.get(actor, projectId)).toMatchObject({ status: 'active' })
  })

  test('are opened and decided in one step, once', async () => {
    const founder = await TestFounder.arrive(services)
    const { actor, projectId } = founder
    const proceed = { projectId, decision: 'proceed' } as const
    await expectRefusal(gates.decide(actor, proceed), 'BRIEF_NOT_FOUND')
    await founder.saveBrief()
    await expectRefusal(gates.decide(actor, { projectId, decision: 'pivot' }), 'ACTION_TEXT_REQUIRED', {
      decision: 'pivot',
    })
    expect(await gates.current(actor, projectId)).toBeNull()
    const decided = await gates.decide(actor, { ...proceed, note: ' Sure. ' })
    expect(DecidedGate.parse(decided)).toMatchObject({ decision: 'proceed', note: 'Sure.' })
    await expectRefusal(gates.decide(actor, { projectId, decision: 'park' }), 'GATE_ALREADY_DECIDED')
    expect(await gates.history(actor, projectId)).toEqual([decided])
    const { id } = await gates.open(actor, projectId)
    expect(await gates.decide(actor, { projectId, decision: 'park' })).toMatchObject({ id, decision: 'park' })
    expect(await projects.get(actor, projectId)).toMatchObject({ status: 'parked' })
    const { entries } = await projects.audit(actor, projectId)
    expect(entries.map(({ action }) => action).slice(0, 3)).toEqual(['gates.decide', 'gates.open', 'gates.decide'])
  })

  test('are decided by one of two founders who decide at the same time', async () => {
    const founder = await TestFounder.arrive(services)
    const { actor, projectId } = founder
    await founder.saveBrief()
    const both = await Promise.allSettled([
      gates.decide(actor, { projectId, decision: 'proceed' }),
      gates.decide(actor, { projectId, decision: 'park' }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await gates.history(actor, projectId)).toHaveLength(1)
  })

  test.each(['narrow', 'pivot'] as const)('need an action text to be decided as %s', async (decision) => {
    const founder = await TestFounder.arrive(services)
    await founder.saveBrief()
    const { id } = await gates.open(founder.actor, founder.projectId)
    const resolve = (actionText?: string) =>
      gates.resolve(founder.actor, { gateId: id, decision, ...(actionText === undefined ? {} : { actionText }) })
    await expectRefusal(resolve(), 'ACTION_TEXT_REQUIRED', { decision })
    await expectRefusal(resolve(' \n'), 'ACTION_TEXT_REQUIRED', { decision })
    await expectRefusal(resolve('a\0b'), 'INVALID_TEXT', { path: 'actionText' })
    await expectRefusal(resolve('x'.repeat(4_001)), 'INVALID_INPUT', {
      issues: [{ path: 'actionText', message: expect.stringContaining('Too big') }],
    })
    expect(await resolve('Only drills.')).toMatchObject({
      nextAction: { kind: 'revise_brief', instruction: 'Only drills.' },
    })
  })

  test.each([
    ['proceed', 'generate_plans', 'active'],
    ['park', 'unpark_project', 'parked'],
  ] as const)('decided as %s lead to %s, and the project is %s', async (decision, kind, status) => {
    const founder = await TestFounder.arrive(services)
    await founder.saveBrief()
    expect(await founder.decide(decision)).toMatchObject({ nextAction: { kind } })
    expect(await projects.get(founder.actor, founder.projectId)).toMatchObject({ status })
  })

  test.each([
    ['proceed', 'active'],
    ['narrow', 'parked'],
    ['pivot', 'parked'],
    ['park', 'parked'],
  ] as const)('decided as %s on a parked project leave it %s, with one audit entry', async (decision, status) => {
    const founder = await TestFounder.arrive(services)
    const { actor, projectId } = founder
    await founder.saveBrief()
    await founder.decide('park')
    await founder.decide(decision)
    expect(await projects.get(actor, projectId)).toMatchObject({ status })
    const { entries } = await projects.audit(actor, projectId)
    expect(entries.slice(0, 2).map(({ action }) => action)).toEqual(['gates.resolve', 'gates.open'])
  })
})

test("ISO-01: another user's project or gate is answered like one that never existed", async () => {
  const founder = await TestFounder.ready(services)
  const gate = await gates.open(founder.actor, founder.projectId)
  const foreign = new TestFounder(services, newActor(), founder.projectId)
  const absent = new TestFounder(services, founder.actor, ProjectId.parse(uuidV7()))
  for (const { actor, projectId } of [foreign, absent]) {
    const brief = someBrief()
    await expectRefusal(projects.get(actor, projectId), 'PROJECT_NOT_FOUND')
    await expectRefusal(projects.unpark(actor, projectId), 'PROJECT_NOT_FOUND')
    await expectRefusal(briefs.save(actor, { projectId, brief, baseVersion: 9 }), 'PROJECT_NOT_FOUND')
    await expectRefusal(briefs.get(actor, projectId), 'PROJECT_NOT_FOUND')
    await expectRefusal(briefs.history(actor, projectId), 'PROJECT_NOT_FOUND')
    await expectRefusal(gates.open(actor, projectId), 'PROJECT_NOT_FOUND')
    await expectRefusal(gates.current(actor, projectId), 'PROJECT_NOT_FOUND')
    await expectRefusal(gates.history(actor, projectId), 'PROJECT_NOT_FOUND')
  }
  await expectRefusal(gates.resolve(foreign.actor, { gateId: gate.id, decision: 'narrow' }), 'GATE_NOT_FOUND')
  const unknown = GateId.parse(uuidV7())
  await expectRefusal(gates.resolve(founder.actor, { gateId: unknown, decision: 'narrow' }), 'GATE_NOT_FOUND')
  expect(await gates.current(founder.actor, founder.projectId)).toEqual(gate)
})
