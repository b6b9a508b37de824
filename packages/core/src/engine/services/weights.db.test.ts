import { afterAll, expect, test } from 'vitest'
import { defaultWeights, type Weights } from '../../domain/schemas/index.ts'
import { expectRefusal } from './testing/expect-refusal.ts'
import { newActor, TestFounder } from './testing/test-founder.ts'
import { openTestPlangate } from './testing/test-services.ts'

const plangate = await openTestPlangate()
afterAll(() => plangate.close())
const { projects } = plangate.services

const costFirst: Weights = { time: 25, cost: 60, risk: 25, scope: 0 }

const auditOf = async ({ actor, projectId }: TestFounder) => (await projects.audit(actor, projectId)).entries

test('all criteria weigh alike until the founder says otherwise, and then as they said', async () => {
  const { actor, projectId } = await TestFounder.arrive(plangate.services)
  expect(await projects.weights(actor, projectId)).toEqual(defaultWeights)
  expect(await projects.setWeights(actor, { projectId, weights: costFirst })).toEqual(costFirst)
  expect(await projects.weights(actor, projectId)).toEqual(costFirst)
})

test('each project has its own, also while it is parked', async () => {
  const founder = await TestFounder.arrive(plangate.services)
  const { actor, projectId } = founder
  const { id: other } = await projects.create(actor, { name: 'Another' })
  await founder.saveBrief()
  await founder.decide('park')
  await projects.setWeights(actor, { projectId, weights: costFirst })
  expect(await projects.weights(actor, projectId)).toEqual(costFirst)
  expect(await projects.weights(actor, other)).toEqual(defaultWeights)
})

test('a change is in the audit log with its weights; the same again is not', async () => {
  const founder = await TestFounder.arrive(plangate.services)
  const { actor, projectId } = founder
  await projects.setWeights(actor, { projectId, weights: defaultWeights })
  await projects.setWeights(actor, { projectId, weights: costFirst })
  await projects.setWeights(actor, { projectId, weights: costFirst })
  await projects.setWeights(actor, { projectId, weights: defaultWeights })
  expect((await auditOf(founder)).map(({ action, subject }) => [action, subject])).toEqual([
    ['projects.setWeights', { weights: defaultWeights }],
    ['projects.setWeights', { weights: costFirst }],
    ['projects.create', {}],
  ])
})

test.each([
  ['all 0', { time: 0, cost: 0, risk: 0, scope: 0 }],
  ['one below 0', { ...costFirst, risk: -1 }],
  ['one above 100', { ...costFirst, risk: 101 }],
  ['one that is not whole', { ...costFirst, risk: 0.5 }],
])('weights that are %s are refused, and nothing changes', async (_, weights) => {
  const { actor, projectId } = await TestFounder.arrive(plangate.services)
  await expectRefusal(projects.setWeights(actor, { projectId, weights }), 'INVALID_INPUT', {
    issues: [expect.objectContaining({ path: expect.stringMatching(/^weights/) })],
  })
  expect(await projects.weights(actor, projectId)).toEqual(defaultWeights)
})

test("ISO-01: the weights of another user's project are answered like those of one that never existed", async () => {
  const { projectId } = await TestFounder.arrive(plangate.services)
  await expectRefusal(projects.weights(newActor(), projectId), 'PROJECT_NOT_FOUND')
  await expectRefusal(projects.setWeights(newActor(), { projectId, weights: costFirst }), 'PROJECT_NOT_FOUND')
})
