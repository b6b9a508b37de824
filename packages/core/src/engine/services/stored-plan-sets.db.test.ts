import { afterAll, describe, expect, test } from 'vitest'
import {
  CurrentPlanSet,
  CurrentSelection,
  findJson,
  Permit,
  PlanSet,
  parsePlanSetHeads,
  parseUnlessMarked,
  SelectionReceipt,
} from '../../domain/schemas/index.ts'
import { RunnerFake } from '../../planning/runner/testing/runner-fake.ts'
import { expectRefusal } from './testing/expect-refusal.ts'
import { newActor, TestFounder } from './testing/test-founder.ts'
import { openTestPlangate, servicesOver } from './testing/test-services.ts'

const plangate = await openTestPlangate(new RunnerFake())
afterAll(() => plangate.close())
const { services } = plangate
const { plans } = services

/** A founder whose plan set and its first version are in the cache. */
async function cached(): Promise<{ founder: TestFounder; planSet: PlanSet }> {
  const founder = await TestFounder.ready(services)
  const planSet = await founder.generate()
  await plans.get(founder.actor, founder.projectId)
  return { founder, planSet }
}

test('a plan set that another process stored is read as it was written', async () => {
  const { founder, planSet } = await cached()
  const another = await servicesOver(plangate.database, undefined, { works: false })
  const { misses } = another.plans.cacheUse
  expect(await another.plans.version(founder.actor, founder.projectId, 1)).toEqual(planSet)
  expect(another.plans.cacheUse.misses).toBe(misses + 1)
  await another.stop(0)
})

const get = ({ actor, projectId }: TestFounder) => plans.get(actor, projectId)
const version = ({ actor, projectId }: TestFounder, number = 1) => plans.version(actor, projectId, number)

describe('a cached plan set', () => {
  test('is read from the database once, and is the same every time', async () => {
    const { founder, planSet } = await cached()
    const { misses } = plans.cacheUse
    expect(await get(founder)).toEqual({ ...planSet, selectedOptionId: null })
    expect(await version(founder)).toEqual(planSet)
    expect(await version(founder)).toBe(await version(founder))
    expect(plans.cacheUse.misses).toBe(misses)
  })

  test('is hidden from other users', async () => {
    const { founder } = await cached()
    const stranger = new TestFounder(services, newActor(), founder.projectId)
    await expectRefusal(get(stranger), 'PROJECT_NOT_FOUND')
    await expectRefusal(version(stranger), 'PROJECT_NOT_FOUND')
    const other = await TestFounder.ready(services)
    await expectRefusal(get(other), 'PLAN_NOT_FOUND')
    await expectRefusal(version(other), 'PLAN_NOT_FOUND')
  })

  test('is gone with its project', async () => {
    const { founder } = await cached()
    await services.erasure.eraseProject(founder.actor, founder.projectId)
    await expectRefusal(get(founder), 'PROJECT_NOT_FOUND')
    await expectRefusal(version(founder), 'PROJECT_NOT_FOUND')
  })

  test('is followed by the next version, and shows what is selected now', async () => {
    const { founder, planSet } = await cached()
    await founder.select({ optionId: planSet.recommendedId })
    expect(await get(founder)).toEqual({ ...planSet, selectedOptionId: planSet.recommendedId })
    const next = await founder.regenerate('Again.')
    expect(await get(founder)).toEqual({ ...next, selectedOptionId: null })
    expect(await version(founder)).toEqual(planSet)
    await founder.select({ optionId: next.recommendedId, reason: 'Newer.' })
    expect(await get(founder)).toEqual({ ...next, selectedOptionId: next.recommendedId })
  })

  test('cannot be changed by a caller', async () => {
    const { founder, planSet } = await cached()
    const current = await get(founder)
    expect(() => current.options.pop()).toThrow(TypeError)
    expect(() => Object.assign(current, { selectedOptionId: planSet.recommendedId })).toThrow(TypeError)
    expect(await get(founder)).toEqual({ ...planSet, selectedOptionId: null })
  })
})

describe('answers that are marked as valid', () => {
  test('have the bytes that their schema gives them', async () => {
    const { founder, planSet } = await cached()
    const { actor, projectId } = founder
    const optionId = planSet.recommendedId
    const changes = { rate: { high: 100, low: 80 }, focusedHoursPerWeek: 30 }
    const bytes = (schema: { parse(value: unknown): unknown }, answer: unknown) =>
      expect(JSON.stringify(answer)).toBe(JSON.stringify(schema.parse(structuredClone(answer))))
    bytes(CurrentPlanSet, await get(founder))
    bytes(SelectionReceipt, await founder.select({ optionId }))
    bytes(CurrentPlanSet, await get(founder))
    bytes(PlanSet, await plans.version(actor, projectId, 1))
    bytes(parsePlanSetHeads.schema, await plans.history(actor, projectId))
    bytes(CurrentSelection, await founder.selected())
    bytes(Permit, await founder.authorize())
    await founder.select({ optionId, changes, reason: 'Cheaper.' })
    bytes(CurrentSelection, await founder.selected())
    bytes(Permit, await founder.authorize())
  })

  test('are not parsed again', async () => {
    const { founder, planSet } = await cached()
    const receipt = await founder.select({ optionId: planSet.recommendedId })
    expect(parseUnlessMarked(SelectionReceipt)(receipt)).toBe(receipt)
    const current = await get(founder)
    expect(parseUnlessMarked(CurrentPlanSet)(current)).toBe(current)
    const stored = await version(founder)
    expect(parseUnlessMarked(PlanSet)(stored)).toBe(stored)
    const versions = await plans.history(founder.actor, founder.projectId)
    expect(parsePlanSetHeads(versions)).toBe(versions)
    const selected = await founder.selected()
    expect(parseUnlessMarked(CurrentSelection)(selected)).toBe(selected)
    const permit = await founder.authorize()
    expect(parseUnlessMarked(Permit)(permit)).toBe(permit)
  })

  test('have their JSON text when most of it never changes', async () => {
    const { founder, planSet } = await cached()
    expect(findJson(await version(founder))).toBe(JSON.stringify(planSet))
    for (const selectedOptionId of [null, planSet.recommendedId]) {
      const current = await get(founder)
      expect(current.selectedOptionId).toBe(selectedOptionId)
      expect(findJson(current)).toBe(JSON.stringify(current))
      if (selectedOptionId === null) await founder.select({ optionId: planSet.recommendedId })
    }
    const selected = await founder.selected()
    expect(findJson(selected)).toBe(JSON.stringify(selected))
    expect(findJson(await founder.authorize())).toBeNull()
    const changes = { focusedHoursPerWeek: 20 }
    await founder.select({ optionId: planSet.recommendedId, changes, reason: 'A shorter week.' })
    expect(findJson(await founder.selected())).toBeNull()
  })
})
