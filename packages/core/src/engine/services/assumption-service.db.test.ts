import { afterAll, describe, expect, test } from 'vitest'
import { contentHash } from '../../domain/content-hash/content-hash.ts'
import { defaultProjectAssumptions, replay } from '../../domain/estimate/index.ts'
import type { PlanSet, ProjectAssumptions } from '../../domain/schemas/index.ts'
import { BuildService } from './build-service.ts'
import { expectRefusal } from './testing/expect-refusal.ts'
import { PauseAfter } from './testing/pause-after.ts'
import { newActor, TestFounder } from './testing/test-founder.ts'
import { openTestPlangate } from './testing/test-services.ts'

const plangate = await openTestPlangate()
afterAll(() => plangate.close())
const { services } = plangate
const { assumptions, projects } = services

const defaults = defaultProjectAssumptions()
const inEuros: ProjectAssumptions = {
  rate: { low: 90, high: 110 },
  currency: 'EUR',
  focusedHoursPerWeek: 20,
  coordinationLoss: 0.15,
  startDate: '2026-12-07',
}

const current = ({ actor, projectId }: TestFounder) => assumptions.get(actor, projectId)
const optionOf = ({ options: [option] }: PlanSet) => {
  if (!option) throw new Error('a plan set has options')
  return option.id
}

async function selected(): Promise<{ founder: TestFounder; planSet: PlanSet }> {
  const founder = await TestFounder.ready(services)
  const planSet = await founder.generate()
  await founder.select({ optionId: optionOf(planSet) })
  return { founder, planSet }
}

describe('assumptions of a project', () => {
  test('are the defaults until the founder saves others', async () => {
    const founder = await TestFounder.arrive(services)
    expect(await current(founder)).toEqual({ version: 0, assumptions: defaults })
    expect(await founder.saveAssumptions(inEuros)).toEqual({ version: 1, assumptions: inEuros })
    expect(await current(founder)).toEqual({ version: 1, assumptions: inEuros })
  })

  test('have versions, each in the audit log; the same again adds none', async () => {
    const founder = await TestFounder.arrive(services)
    await founder.saveAssumptions(inEuros)
    expect(await founder.saveAssumptions({ ...inEuros, rate: { high: 110, low: 90 } })).toMatchObject({ version: 1 })
    await founder.saveAssumptions(defaults)
    const { entries } = await projects.audit(founder.actor, founder.projectId)
    const saved = entries.filter(({ action }) => action === 'assumptions.save')
    expect(saved.map(({ subject }) => subject)).toEqual([{ assumptionsVersion: 2 }, { assumptionsVersion: 1 }])
  })

  test('are not saved over a version that the founder has not seen', async () => {
    const { actor, projectId } = await TestFounder.arrive(services)
    await assumptions.save(actor, { projectId, assumptions: inEuros, baseVersion: 0 })
    const again = assumptions.save(actor, { projectId, assumptions: defaults, baseVersion: 0 })
    await expectRefusal(again, 'VERSION_CONFLICT', { currentVersion: 1 })
  })

  test.each([
    ['a currency that does not exist', { currency: 'XYQ' }, 'assumptions.currency'],
    ['a rate upside down', { rate: { low: 20, high: 10 } }, 'assumptions.rate'],
    ['no focused hours', { focusedHoursPerWeek: 0 }, 'assumptions.focusedHoursPerWeek'],
    ['a day that does not exist', { startDate: '2026-02-30' }, 'assumptions.startDate'],
  ])('with %s are refused, and nothing changes', async (_, wrong, path) => {
    const founder = await TestFounder.arrive(services)
    const issues = [expect.objectContaining({ path })]
    await expectRefusal(founder.saveAssumptions(wrong), 'INVALID_INPUT', { issues })
    expect(await current(founder)).toMatchObject({ version: 0 })
  })

  test("ISO-01: of another user's project are answered like those of one that never existed", async () => {
    const { projectId } = await TestFounder.arrive(services)
    await expectRefusal(assumptions.get(newActor(), projectId), 'PROJECT_NOT_FOUND')
    const saving = assumptions.save(newActor(), { projectId, assumptions: inEuros })
    await expectRefusal(saving, 'PROJECT_NOT_FOUND')
  })
})

describe('a plan', () => {
  test('is priced with the saved assumptions, which change its numbers and its hash', async () => {
    const founder = await TestFounder.ready(services)
    const before = await founder.generate()
    await founder.saveAssumptions(inEuros)
    const after = await founder.generate()
    const { currency: _, ...others } = defaults
    expect(before.assumptions).toMatchObject(others)
    expect(before.assumptions).not.toHaveProperty('currency')
    expect(before.assumptions).not.toHaveProperty('startDate')
    expect(after.assumptions).toMatchObject(inEuros)
    expect(after.seed).not.toBe(before.seed)
    expect(contentHash(after.assumptions)).not.toBe(contentHash(before.assumptions))
    const costs = [before, after].map(({ options }) => options[0]?.estimate.cost.p50.low ?? 0)
    expect(costs[1]).toBeLessThan(costs[0] ?? 0)
    expect(replay(after).draws.assumptions).toEqual(after.assumptions)
  })

  test('that was written before keeps its bytes', async () => {
    const founder = await TestFounder.ready(services)
    const before = await founder.generate()
    await founder.saveAssumptions(inEuros)
    const { actor, projectId } = founder
    expect(await services.plans.version(actor, projectId, 1)).toEqual(before)
  })

  test('keeps the assumptions of options that are pinned', async () => {
    const founder = await TestFounder.ready(services)
    const before = await founder.generate()
    await founder.saveAssumptions(inEuros)
    const after = await founder.regenerate('Cheaper.', [optionOf(before)])
    expect(after.assumptions).toEqual(before.assumptions)
    const { message } = await founder.select({ optionId: optionOf(after) })
    expect(message).toContain('regenerate the plan, then select again')
  })
})

describe('a selection', () => {
  test('becomes stale with other assumptions, which are named, and its permits end', async () => {
    const { founder } = await selected()
    await founder.authorize()
    await founder.saveAssumptions({ startDate: '2026-12-07' })
    expect(await founder.selected()).toMatchObject({ stale: true, changed: ['assumptions'] })
    expect((await founder.selected()).message).toContain(
      'what its numbers assume has changed since it was made: regenerate the plan, then select again before you build',
    )
    await expectRefusal(founder.authorize(), 'SELECTION_STALE', { changed: ['assumptions'] })
    const [permit] = await services.builds.permits(founder.actor, founder.projectId)
    expect(permit?.end).toMatchObject({ cause: 'assumptions' })
    const [project] = await projects.overview(founder.actor, { state: 'attention' })
    expect(project).toMatchObject({ mayBuild: false, selection: { stale: true, changed: ['assumptions'] } })
  })

  test('holds again with the assumptions that its plan was priced with; its permit stays ended', async () => {
    const { founder } = await selected()
    await founder.authorize()
    await founder.saveAssumptions(inEuros)
    await founder.saveAssumptions(defaults)
    expect(await founder.selected()).toMatchObject({ stale: false, changed: [] })
    expect(await founder.authorize()).toMatchObject({ number: 2 })
    expect(await projects.overview(founder.actor, { state: 'buildable' })).toHaveLength(1)
  })

  test('and its permit stay when the assumptions of its plan are saved as they are', async () => {
    const { founder } = await selected()
    const permit = await founder.authorize()
    await founder.saveAssumptions(defaults)
    expect(await founder.authorize()).toMatchObject({ id: permit.id })
    expect(await projects.overview(founder.actor, { state: 'buildable' })).toHaveLength(1)
  })

  test('gives no permit when other assumptions are saved after it was read', async () => {
    const { founder } = await selected()
    const afterReading = new PauseAfter(1)
    const { actor, projectId } = founder
    const slow = new BuildService(plangate.database.db.withPlugin(afterReading), services.signer)
    const refused = expectRefusal(slow.authorize(actor, { projectId }), 'SELECTION_STALE', { changed: ['assumptions'] })
    await afterReading.reached
    await founder.saveAssumptions(inEuros)
    afterReading.resume()
    await refused
    expect(await services.builds.permits(actor, projectId)).toEqual([])
  })

  test('of a plan in another currency and with a start date holds', async () => {
    const founder = await TestFounder.ready(services)
    await founder.saveAssumptions(inEuros)
    const planSet = await founder.generate()
    await founder.select({ optionId: optionOf(planSet), changes: { focusedHoursPerWeek: 30 } })
    expect(await founder.selected()).toMatchObject({ stale: false })
    await founder.authorize()
    expect(await projects.overview(founder.actor, { state: 'buildable' })).toHaveLength(1)
  })
})

test('a run prices with the assumptions of its request', async () => {
  const founder = await TestFounder.ready(services)
  await founder.saveAssumptions(inEuros)
  await founder.generate()
  const [run] = await services.runs.list(founder.actor, founder.projectId)
  expect(run?.request).toMatchObject({ kind: 'generate', assumptionsVersion: 1 })
})
