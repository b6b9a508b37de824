import { afterAll, describe, expect, test } from 'vitest'
import { DomainError, type RefusalReason } from '../../domain/errors/index.ts'
import type { PlanSet } from '../../domain/schemas/index.ts'
import { TestFounder } from './testing/test-founder.ts'
import { openTestPlangate } from './testing/test-services.ts'

const plangate = await openTestPlangate()
afterAll(() => plangate.close())
const { database, services } = plangate

/** Counts the attempts that succeeded, and lists why the others were refused. */
async function outcomes(attempts: Promise<unknown>[]): Promise<{ won: number; refused: RefusalReason[] }> {
  const settled = await Promise.allSettled(attempts)
  const refused = settled.filter((outcome) => outcome.status === 'rejected').map(({ reason }) => reasonOf(reason))
  return { won: settled.length - refused.length, refused }
}

function reasonOf(error: unknown): RefusalReason {
  if (error instanceof DomainError) return error.reason
  throw error
}

const times = <T>(count: number, make: (index: number) => T) => Array.from({ length: count }, (_, index) => make(index))

test('of briefs saved at the same moment from the same version, one is kept and the others are refused', async () => {
  const { actor, projectId } = await TestFounder.arrive(services)
  const { brief } = await new TestFounder(services, actor, projectId).saveBrief()
  const saves = times(8, (index) =>
    services.briefs.save(actor, { projectId, brief: { ...brief, valueProp: `Take ${index}` }, baseVersion: 1 }),
  )
  expect(await outcomes(saves)).toEqual({ won: 1, refused: times(7, () => 'VERSION_CONFLICT') })
  expect(await services.briefs.history(actor, projectId)).toMatchObject([{ version: 2 }, { version: 1 }])
})

describe('gates', () => {
  test('opened at the same moment: one is opened, the others are refused', async () => {
    const founder = await TestFounder.arrive(services)
    await founder.saveBrief()
    const openings = times(8, () => services.gates.open(founder.actor, founder.projectId))
    expect(await outcomes(openings)).toEqual({ won: 1, refused: times(7, () => 'GATE_ALREADY_OPEN') })
    expect(await services.gates.history(founder.actor, founder.projectId)).toHaveLength(1)
  })

  test('resolved at the same moment: one decision is taken, with all its effects', async () => {
    const founder = await TestFounder.arrive(services)
    const { actor, projectId } = founder
    await founder.saveBrief()
    const { id } = await services.gates.open(actor, projectId)
    const resolutions = times(8, (index) =>
      services.gates.resolve(actor, { gateId: id, decision: index % 2 === 0 ? 'park' : 'proceed' }),
    )
    expect(await outcomes(resolutions)).toEqual({ won: 1, refused: times(7, () => 'GATE_ALREADY_DECIDED') })
    const gate = await services.gates.current(actor, projectId)
    const parked = gate?.status === 'decided' && gate.decision === 'park'
    expect(await services.projects.get(actor, projectId)).toMatchObject({ status: parked ? 'parked' : 'active' })
  })
})

describe('selections', () => {
  test('made for the first time at the same moment: one is kept, the others are refused', async () => {
    const founder = await TestFounder.ready(services)
    const { options } = await founder.generate()
    const selecting = times(8, (index) => founder.select({ optionId: nthOption(options, index) }))
    expect(await outcomes(selecting)).toEqual({ won: 1, refused: times(7, () => 'PLAN_ALREADY_SELECTED') })
    expect(await founder.selected()).toMatchObject({ selection: { number: 1 } })
  })

  test('and regenerations at the same moment are all kept', async () => {
    const founder = await TestFounder.ready(services)
    const { options, id: planSetId } = await founder.generate()
    const reasons = times(10, (index) => `Reason ${index}.`)
    const regenerating = async () => {
      for (const feedback of times(10, (index) => `Again, ${index}.`)) await founder.regenerate(feedback)
    }
    await Promise.all([
      regenerating(),
      ...reasons.map((reason, index) => founder.select({ optionId: nthOption(options, index), planSetId, reason })),
    ])
    expect(await founder.selected()).toMatchObject({ planSetId, stale: false, selection: { number: 10 } })
    expect(await services.plans.history(founder.actor, founder.projectId)).toHaveLength(11)
    const kept = await database.db
      .selectFrom('selections')
      .select('reason')
      .where('project_id', '=', founder.projectId)
      .execute()
    expect(kept.map(({ reason }) => reason).toSorted()).toEqual(reasons)
  })
})

function nthOption(options: PlanSet['options'], index: number) {
  const option = options[index % options.length]
  if (option === undefined) throw new Error('a plan set without options')
  return option.id
}
