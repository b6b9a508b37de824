import { afterAll, describe, expect, test } from 'vitest'
import { expectRefusal } from './testing/expect-refusal.ts'
import { BlockedRunner } from './testing/one-item-runner.ts'
import { newActor, TestFounder } from './testing/test-founder.ts'
import { openTestPlangate } from './testing/test-services.ts'

const plangate = await openTestPlangate()
afterAll(() => plangate.close())
const { services } = plangate
const { projects } = services

const actionsOf = async ({ actor, projectId }: TestFounder) =>
  (await projects.audit(actor, projectId)).entries.map(({ action }) => action)

test('a project is renamed; the same name again changes nothing', async () => {
  const founder = await TestFounder.arrive(services)
  const { actor, projectId } = founder
  for (const _ of [1, 2])
    expect(await projects.rename(actor, { projectId, name: ' Tool library ' })).toMatchObject({ name: 'Tool library' })
  expect(await actionsOf(founder)).toEqual(['projects.rename', 'projects.create'])
})

describe('a copy', () => {
  test('has the name, the description and the brief of the project, and nothing is decided in it', async () => {
    const founder = await TestFounder.ready(services)
    const { actor, projectId } = founder
    await founder.select({ optionId: (await founder.generate()).recommendedId })
    const copy = await projects.duplicate(actor, projectId)
    expect(copy).toMatchObject({ name: 'Street library', description: null, status: 'active' })
    const [{ brief, contentHash }, original] = [
      await services.briefs.get(actor, copy.id),
      await services.briefs.get(actor, projectId),
    ]
    expect({ brief, contentHash }).toEqual({ brief: original.brief, contentHash: original.contentHash })
    expect(await services.gates.current(actor, copy.id)).toBeNull()
    await expectRefusal(services.plans.get(actor, copy.id), 'PLAN_NOT_FOUND')
    const { entries } = await projects.audit(actor, copy.id)
    expect(entries).toMatchObject([{ action: 'projects.duplicate', subject: { copiedFrom: projectId } }])
  })

  test('of a project without a brief has none', async () => {
    const { actor, projectId } = await TestFounder.arrive(services)
    const copy = await projects.duplicate(actor, projectId)
    await expectRefusal(services.briefs.get(actor, copy.id), 'BRIEF_NOT_FOUND')
  })

  test('is refused to other people', async () => {
    const { projectId } = await TestFounder.arrive(services)
    await expectRefusal(projects.duplicate(newActor(), projectId), 'PROJECT_NOT_FOUND')
  })
})

test('a project is not archived while something is written for it', async () => {
  const runner = new BlockedRunner()
  const slow = await plangate.servicesWith(runner)
  const founder = await TestFounder.ready(slow)
  const generating = founder.generate()
  await runner.reached(1)
  const [run] = await slow.runs.list(founder.actor, founder.projectId)
  await expectRefusal(slow.projects.archive(founder.actor, founder.projectId), 'RUN_IN_PROGRESS', {
    runId: expect.stringMatching(run?.id ?? 'a run'),
  })
  runner.release()
  await generating
  expect(await slow.projects.archive(founder.actor, founder.projectId)).toHaveProperty('archivedAt')
})
