import { afterAll, expect, test, vi } from 'vitest'
import { type Brief, type Run, RunId } from '../../domain/schemas/index.ts'
import { RunnerFake } from '../../planning/runner/testing/runner-fake.ts'
import { expectRefusal } from './testing/expect-refusal.ts'
import { TestFounder } from './testing/test-founder.ts'
import { openTestPlangate } from './testing/test-services.ts'

const plangate = await openTestPlangate(new RunnerFake())
afterAll(() => plangate.close())
const { services } = plangate

/** A founder who narrowed, and the revision that the Runner proposes. */
async function narrowed(): Promise<{ founder: TestFounder; runId: RunId; proposal: Brief }> {
  const founder = await TestFounder.arrive(services)
  await founder.saveBrief()
  await founder.decide('narrow')
  const { runId } = await services.briefWriting.revise(founder.actor, founder.projectId)
  const { result } = await endOf(founder, runId)
  if (result?.kind !== 'brief') throw new Error('the run proposed no brief')
  return { founder, runId, proposal: result.written.brief }
}

function endOf({ actor }: TestFounder, runId: RunId): Promise<Run> {
  return vi.waitFor(async () => {
    const run = await services.runs.get(actor, runId)
    expect(run.endedAt).not.toBeNull()
    return run
  }, 60_000)
}

test('a revision proposes a brief and changes nothing until it is accepted', async () => {
  const { founder, proposal } = await narrowed()
  const { version, brief } = await services.briefs.get(founder.actor, founder.projectId)
  expect(version).toBe(1)
  expect(proposal).not.toEqual(brief)
  expect(await services.gates.current(founder.actor, founder.projectId)).toMatchObject({ decision: 'narrow' })
})

test('accepting a revision saves a version and opens the gate again', async () => {
  const { founder, runId, proposal: brief } = await narrowed()
  const { actor, projectId } = founder
  const { briefVersion, gate } = await services.briefWriting.acceptRevision(actor, { projectId, runId, brief })
  expect(await services.briefs.get(actor, projectId)).toMatchObject({ version: briefVersion, brief })
  expect(await services.gates.current(actor, projectId)).toEqual(gate)
  const { entries } = await services.projects.audit(actor, projectId)
  expect(entries[0]).toMatchObject({
    action: 'briefs.acceptRevision',
    subject: { runId, briefVersion, gateId: gate.id },
  })
})

test('the founder may edit a revision before accepting it', async () => {
  const { founder, runId, proposal } = await narrowed()
  const { actor, projectId } = founder
  const brief = { ...proposal, valueProp: 'Drills only.' }
  await services.briefWriting.acceptRevision(actor, { projectId, runId, brief })
  expect((await services.briefs.get(actor, projectId)).brief).toEqual(brief)
})

test('a revision of an older brief is refused, and the gate stays decided', async () => {
  const { founder, runId, proposal: brief } = await narrowed()
  const { actor, projectId } = founder
  await founder.saveBrief('Saved meanwhile.')
  await expectRefusal(services.briefWriting.acceptRevision(actor, { projectId, runId, brief }), 'VERSION_CONFLICT', {
    currentVersion: 2,
  })
  expect(await services.gates.current(actor, projectId)).toMatchObject({ status: 'decided' })
})

test('a revision is refused once another decision was taken, and when it was accepted before', async () => {
  const { founder, runId, proposal: brief } = await narrowed()
  const { actor, projectId } = founder
  const accept = () => services.briefWriting.acceptRevision(actor, { projectId, runId, brief })
  const { gate } = await accept()
  await expectRefusal(accept(), 'NO_REVISION_DUE', { decision: null })
  await services.gates.resolve(actor, { gateId: gate.id, decision: 'proceed' })
  await expectRefusal(accept(), 'NO_REVISION_DUE', { decision: 'proceed' })
  await founder.decide('pivot')
  await expectRefusal(accept(), 'NO_REVISION_DUE', { decision: null })
})

test('a run that proposed no revision, or of another user, does not exist', async () => {
  const { founder, runId, proposal: brief } = await narrowed()
  const stranger = await narrowed()
  const { actor, projectId } = founder
  await expectRefusal(
    services.briefWriting.acceptRevision(actor, { projectId, runId: stranger.runId, brief }),
    'RUN_NOT_FOUND',
  )
  await expectRefusal(
    services.briefWriting.acceptRevision(stranger.founder.actor, { projectId, runId, brief }),
    'PROJECT_NOT_FOUND',
  )
  const sorted = await services.briefWriting.sort(actor, { projectId, document: 'Lend tools.' })
  await endOf(founder, RunId.parse(sorted.runId))
  await expectRefusal(
    services.briefWriting.acceptRevision(actor, { projectId, runId: sorted.runId, brief }),
    'RUN_NOT_FOUND',
  )
})

test('a Runner that fails leaves the decision standing and the brief untouched', async () => {
  const failing = await openTestPlangate(new RunnerFake('unauthorized'))
  try {
    const founder = await TestFounder.arrive(failing.services)
    await founder.saveBrief()
    await founder.decide('pivot')
    const { runId } = await failing.services.briefWriting.revise(founder.actor, founder.projectId)
    await vi.waitFor(async () => {
      const run = await failing.services.runs.get(founder.actor, runId)
      expect(run).toMatchObject({ status: 'failed', refusal: { reason: 'RUNNER_FAILED' } })
    }, 60_000)
    expect(await failing.services.briefs.get(founder.actor, founder.projectId)).toMatchObject({ version: 1 })
    expect(await failing.services.gates.current(founder.actor, founder.projectId)).toMatchObject({ decision: 'pivot' })
  } finally {
    await failing.close()
  }
})
