import { v7 as uuidV7 } from 'uuid'
import { afterAll, describe, expect, test } from 'vitest'
import { contentHash } from '../../domain/content-hash/content-hash.ts'
import { DecidedGate, GateId, PendingGate, Project, ProjectId, UserId } from '../../domain/schemas/index.ts'
import { someBrief } from '../../planning/runner/testing/some-brief.ts'
import { expectRefusal } from './testing/expect-refusal.ts'
import { Founder } from './testing/founder.ts'
import { openTestPlangate } from './testing/test-services.ts'

const plangate = await openTestPlangate()
afterAll(() => plangate.close())
const { services } = plangate
const { projects, briefs, gates } = services

describe('projects', () => {
  test('are listed for their owner only, the newest first', async () => {
    const founder = await Founder.arrive(services)
    const second = await projects.create(founder.owner, { name: 'Second', description: 'Later' })
    const first = await projects.get(founder.owner, founder.projectId)
    expect(Project.parse(second)).toMatchObject({ name: 'Second', description: 'Later', status: 'active' })
    expect(first).toMatchObject({ name: 'Street library', description: null })
    expect(await projects.list(founder.owner)).toEqual([second, first])
    expect(await projects.list(UserId.parse(uuidV7()))).toEqual([])
  })

  test('refuse text that cannot be kept', async () => {
    const owner = UserId.parse(uuidV7())
    await expectRefusal(projects.create(owner, { name: 'a\0b' }), 'INVALID_TEXT', { path: 'name' })
    await expectRefusal(projects.create(owner, { name: 'a', description: '\ud800' }), 'INVALID_TEXT', {
      path: 'description',
    })
  })

  test('are kept as the schema reads them, or refused with what it says', async () => {
    const owner = UserId.parse(uuidV7())
    expect(await projects.create(owner, { name: '  Drills ' })).toMatchObject({ name: 'Drills' })
    await expectRefusal(projects.create(owner, { name: ' ' }), 'INVALID_INPUT', {
      issues: [{ path: 'name', message: expect.stringContaining('Too small') }],
    })
    expect(await projects.list(owner)).toHaveLength(1)
  })

  test('are unparked only when parked', async () => {
    const founder = await Founder.ready(services)
    await expectRefusal(projects.unpark(founder.owner, founder.projectId), 'PROJECT_NOT_PARKED')
    await founder.decide('park')
    expect(await projects.unpark(founder.owner, founder.projectId)).toMatchObject({ status: 'active' })
    await expectRefusal(founder.generate(), 'GATE_NOT_PROCEED', { decision: 'park' })
  })
})

describe('briefs', () => {
  test('are numbered from 1, read back as they were saved, and all kept', async () => {
    const founder = await Founder.arrive(services)
    await expectRefusal(briefs.get(founder.owner, founder.projectId), 'BRIEF_NOT_FOUND')
    expect(await briefs.history(founder.owner, founder.projectId)).toEqual([])
    const first = await founder.saveBrief('First')
    const second = await founder.saveBrief('Second')
    expect(second).toEqual(await briefs.get(founder.owner, founder.projectId))
    expect(second).toMatchObject({ version: 2, brief: { ...someBrief(), valueProp: 'Second' } })
    expect(await briefs.version(founder.owner, founder.projectId, 1)).toEqual(first)
    expect(await briefs.version(founder.owner, founder.projectId, 2)).toEqual(second)
    await expectRefusal(briefs.version(founder.owner, founder.projectId, 3), 'BRIEF_NOT_FOUND')
    expect(await briefs.history(founder.owner, founder.projectId)).toMatchObject([
      { version: 2, contentHash: second.contentHash },
      { version: 1, contentHash: first.contentHash },
    ])
  })

  test('that say the same as the current version add none', async () => {
    const founder = await Founder.arrive(services)
    const first = await founder.saveBrief('Same')
    expect(await founder.saveBrief('Same')).toEqual(first)
    await founder.saveBrief('Other')
    expect(await founder.saveBrief('Same')).toMatchObject({ version: 3, contentHash: first.contentHash })
  })

  test('that were edited on an old version are refused', async () => {
    const { owner, projectId } = await Founder.arrive(services)
    const save = (valueProp: string, baseVersion: number) =>
      briefs.save(owner, { projectId, brief: { ...someBrief(), valueProp }, baseVersion })
    await expectRefusal(save('One', 1), 'VERSION_CONFLICT', { currentVersion: 0 })
    expect(await save('One', 0)).toMatchObject({ version: 1 })
    await expectRefusal(save('Two', 0), 'VERSION_CONFLICT', { currentVersion: 1 })
    expect(await save('Two', 1)).toMatchObject({ version: 2 })
  })

  test('are hashed as they are kept: trimmed', async () => {
    const founder = await Founder.arrive(services)
    const { brief, contentHash: hash } = await founder.saveBrief('  x  ')
    expect(brief.valueProp).toBe('x')
    expect(hash).toBe(contentHash(brief))
    expect(await founder.saveBrief('x')).toMatchObject({ version: 1 })
  })

  test('that the schema does not accept are refused with what it says, and not kept', async () => {
    const { owner, projectId } = await Founder.arrive(services)
    const brief = { ...someBrief(), valueProp: '', risks: ['none', 'x'.repeat(1_001)] }
    await expectRefusal(briefs.save(owner, { projectId, brief }), 'INVALID_INPUT', {
      issues: [
        { path: 'brief.valueProp', message: expect.stringContaining('Too small') },
        { path: 'brief.risks.1', message: expect.stringContaining('Too big') },
      ],
    })
    expect(await briefs.history(owner, projectId)).toEqual([])
  })

  test('refuse text that cannot be kept, and say where', async () => {
    const { owner, projectId } = await Founder.arrive(services)
    const brief = { ...someBrief(), risks: ['none', 'a lone \udfff'] }
    await expectRefusal(briefs.save(owner, { projectId, brief }), 'INVALID_TEXT', { path: 'brief.risks.1' })
  })
})

describe('gates', () => {
  test('need a brief, and one is pending at most', async () => {
    const founder = await Founder.arrive(services)
    const { owner, projectId } = founder
    await expectRefusal(gates.open(owner, projectId), 'BRIEF_NOT_FOUND')
    expect(await gates.current(owner, projectId)).toBeNull()
    await founder.saveBrief()
    const gate = await gates.open(owner, projectId)
    expect(PendingGate.parse(gate).options.map(({ decision }) => decision)).toEqual([
      'proceed',
      'narrow',
      'pivot',
      'park',
    ])
    await expectRefusal(gates.open(owner, projectId), 'GATE_ALREADY_OPEN')
    expect(await gates.current(owner, projectId)).toEqual(gate)
  })

  test('are decided once, and the next one can be opened', async () => {
    const founder = await Founder.arrive(services)
    const { owner, projectId } = founder
    await founder.saveBrief()
    const { id } = await gates.open(owner, projectId)
    const decided = await gates.resolve(owner, id, { decision: 'proceed', note: '  Sure.  ', actionText: ' ' })
    expect(DecidedGate.parse(decided)).toMatchObject({ id, note: 'Sure.', actionText: null, decidedBy: owner })
    await expectRefusal(gates.resolve(owner, id, { decision: 'park' }), 'GATE_ALREADY_DECIDED')
    const next = await gates.open(owner, projectId)
    expect(await gates.current(owner, projectId)).toEqual(next)
    expect(await gates.history(owner, projectId)).toEqual([next, decided])
    expect(await projects.get(owner, projectId)).toMatchObject({ status: 'active' })
  })

  test.each(['narrow', 'pivot'] as const)('are decided as %s only in words', async (decision) => {
    const founder = await Founder.arrive(services)
    await founder.saveBrief()
    const { id } = await gates.open(founder.owner, founder.projectId)
    const resolve = (actionText?: string) =>
      gates.resolve(founder.owner, id, { decision, ...(actionText === undefined ? {} : { actionText }) })
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
  ] as const)('decided as %s lead to %s of a project that is %s', async (decision, kind, status) => {
    const founder = await Founder.arrive(services)
    await founder.saveBrief()
    expect(await founder.decide(decision)).toMatchObject({ nextAction: { kind } })
    expect(await projects.get(founder.owner, founder.projectId)).toMatchObject({ status })
  })
})

test("ISO-01: somebody else's project or gate is answered as one that never was", async () => {
  const founder = await Founder.ready(services)
  const gate = await gates.open(founder.owner, founder.projectId)
  const foreign = new Founder(services, UserId.parse(uuidV7()), founder.projectId)
  const absent = new Founder(services, founder.owner, ProjectId.parse(uuidV7()))
  for (const { owner, projectId } of [foreign, absent]) {
    const brief = someBrief()
    await expectRefusal(projects.get(owner, projectId), 'PROJECT_NOT_FOUND')
    await expectRefusal(projects.unpark(owner, projectId), 'PROJECT_NOT_FOUND')
    await expectRefusal(briefs.save(owner, { projectId, brief, baseVersion: 9 }), 'PROJECT_NOT_FOUND')
    await expectRefusal(briefs.get(owner, projectId), 'PROJECT_NOT_FOUND')
    await expectRefusal(briefs.history(owner, projectId), 'PROJECT_NOT_FOUND')
    await expectRefusal(gates.open(owner, projectId), 'PROJECT_NOT_FOUND')
    await expectRefusal(gates.current(owner, projectId), 'PROJECT_NOT_FOUND')
    await expectRefusal(gates.history(owner, projectId), 'PROJECT_NOT_FOUND')
  }
  await expectRefusal(gates.resolve(foreign.owner, gate.id, { decision: 'narrow' }), 'GATE_NOT_FOUND')
  const nobodys = GateId.parse(uuidV7())
  await expectRefusal(gates.resolve(founder.owner, nobodys, { decision: 'narrow' }), 'GATE_NOT_FOUND')
  expect(await gates.current(founder.owner, founder.projectId)).toEqual(gate)
})
