import { drawWorkItems, optionNumbers, simulate } from '@plangate/core/estimate'
import { Assumptions, ContentHash, ExecutionOption, PlanSet, WorkItem } from '@plangate/core/schemas'

const words = {
  name: 'An option',
  technicalApproach: 'Wood and screws.',
  pros: ['It stands.', 'It holds.'],
  cons: ['It is brown.', 'It is heavy.'],
  tradeoffs: ['No second shelf.'],
  engineeringImpact: 'Somebody has to saw.',
}

/** "lid" rests on "box", which rests on "base"; "paint" stands alone. */
const workItems = [
  { id: 'base', dependsOn: [] },
  { id: 'box', dependsOn: ['base'] },
  { id: 'lid', dependsOn: ['box'] },
  { id: 'paint', dependsOn: [] },
].map(({ id, dependsOn }) =>
  WorkItem.parse({
    id,
    title: `The ${id}`,
    discipline: 'backend',
    hours: { low: 20, likely: 40, high: 90 },
    value: 10,
    dependsOn,
    addresses: [{ part: 'valueProp', words: 'all of it' }],
  }),
)

const standard = Assumptions.parse({
  briefConfidence: 'strong',
  sharedSigma: 0.2,
  focusedHoursPerWeek: 25,
  coordinationLoss: 0.1,
  rate: { low: 150, high: 190 },
  draws: 200,
})

export type TestPlan = Pick<PlanSet, 'workItems' | 'options' | 'assumptions' | 'seed'>

/**
 * Two options, priced like stored ones: one engineer for "base" alone, two for everything except "paint".
 *
 * @param assumed in place of the standard assumptions
 */
export function createTestPlan(assumed: Partial<Assumptions> = {}): TestPlan {
  const assumptions = { ...standard, ...assumed }
  const seed = ContentHash.parse('5eed'.repeat(16))
  const draws = drawWorkItems({ workItems, assumptions, seed })
  const options = [
    { id: '01900000-0000-7000-8000-00000000000a', engineers: 1, workItemIds: ['base'] },
    { id: '01900000-0000-7000-8000-00000000000b', engineers: 2, workItemIds: ['base', 'box', 'lid'] },
  ].map((sketch, index) => {
    const scope = ExecutionOption.pick({ id: true, engineers: true, workItemIds: true }).parse(sketch)
    const numbers = optionNumbers(draws, scope, simulate(draws, scope))
    return ExecutionOption.parse({ ...words, ...scope, ...numbers, isRecommended: index === 0 })
  })
  return { workItems, options, assumptions, seed }
}

/** The same plan as a stored plan set, version 1. */
export function createTestPlanSet(assumed: Partial<Assumptions> = {}): PlanSet {
  const plan = createTestPlan(assumed)
  const uuid = '01900000-0000-7000-8000-000000000001'
  const recommendedId = testOptionAt(plan, 0).id
  return PlanSet.parse({
    ...plan,
    id: uuid,
    projectId: uuid,
    version: 1,
    createdAt: '2026-11-23T07:30:00.000Z',
    createdBy: uuid,
    briefVersion: 1,
    gateId: uuid,
    recommendedId,
    feedback: null,
    runner: { name: 'offline', model: null },
  })
}

/** @throws {RangeError} when the plan has no option at `place` */
export function testOptionAt({ options }: TestPlan, place: number): ExecutionOption {
  const option = options[place]
  if (!option) throw new RangeError(`there is no option at ${place}`)
  return option
}
