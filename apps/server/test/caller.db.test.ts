import { interviewTasksInThisThread } from '@plangate/core/interview'
import { migrations } from '@plangate/core/migrations'
import { tasksInThisThread } from '@plangate/core/planning'
import { RunnerFake } from '@plangate/core/runner/fake'
import type { Tables } from '@plangate/core/services'
import { openTestDatabase } from '@plangate/database/testing'
import { expect, it } from 'vitest'
import { Access } from '../src/identity/authenticate.ts'
import { createLogger } from '../src/logging.ts'
import { openServices } from '../src/open-services.ts'
import { appRouter } from '../src/router.ts'
import { createCallerFactory } from '../src/trpc.ts'
import { readSampleBrief } from './founder.ts'
import { newUser } from './identities.ts'

const brief = { ...(await readSampleBrief()), confidence: allStrong() }

it('takes a founder from a brief to a permit, procedure by procedure, without an HTTP server', async () => {
  await using database = await openTestDatabase<Tables>(migrations)
  const userId = newUser()
  const { services, stopWork, close } = await openServices({
    database,
    log: createLogger('silent'),
    runner: new RunnerFake(),
    interviews: { planner: new RunnerFake(), tasks: interviewTasksInThisThread },
    rate: { low: 150, high: 190 },
    tasks: tasksInThisThread,
    work: { planner: new RunnerFake(), concurrency: 1 },
    runnerTimeoutSeconds: 30,
    runDeadlineSeconds: 60,
    researchDeadlineSeconds: 60,
    signing: null,
    webhooks: { keysSecret: null, networks: [] },
  })
  const caller = createCallerFactory(appRouter)({
    services,
    requestId: 'test',
    signIn: { kind: 'local' },
    identify: async () => ({ userId, tokenId: null, onlyProject: null, access: Access.options, expiresAt: null }),
    identifyAgain: async () => ({ userId, tokenId: null, onlyProject: null, access: Access.options, expiresAt: null }),
    findIdempotencyKey: () => null,
    readDocument: () => Promise.reject(new Error('no call reads a document')),
    notePlace: () => {},
  })

  const { id: projectId } = await caller.projects.create({ name: 'Corner shop', description: 'Sells what is near.' })
  expect(await caller.briefs.save({ projectId, brief, baseVersion: 0 })).toMatchObject({ version: 1, brief })

  const gate = await caller.gates.open({ projectId })
  expect(gate.options.map(({ decision }) => decision)).toEqual(['proceed', 'narrow', 'pivot', 'park'])
  const decided = await caller.gates.resolve({ gateId: gate.id, decision: 'proceed', note: 'The street needs it.' })
  expect(decided).toMatchObject({ decision: 'proceed', decidedBy: userId, nextAction: { kind: 'generate_plans' } })

  const planSet = await caller.plans.generate({ projectId })
  expect(planSet.options.map(({ name, timeToShip, scopeCoverage }) => [name, timeToShip, scopeCoverage])).toEqual([
    ['Fast MVP', '3-5 weeks', 70],
    ['Hybrid Approach', '5-8 weeks', 85],
    ['Full-Featured Launch', '8-13 weeks', 95],
  ])
  const optionId = planSet.recommendedId
  const receipt = await caller.plans.select({ projectId, optionId })
  expect(receipt).toMatchObject({ planSetId: planSet.id, selectedOption: { id: optionId, name: 'Fast MVP' } })

  const permit = await caller.builds.authorize({ projectId })
  expect(permit).toMatchObject({
    projectId,
    selection: { optionId, selectedBy: userId },
    selectedOption: { id: optionId },
  })
  expect(permit.contentHash).toBe(permit.selection.contentHash)
  expect(await caller.builds.permits({ projectId })).toMatchObject([{ id: permit.id, number: 1, end: null }])

  const again = await caller.plans.regenerate({ projectId, feedback: 'One engineer only.' })
  expect(again).toMatchObject({ version: 2, feedback: { text: 'One engineer only.' } })
  expect(await caller.plans.version({ projectId, version: 1 })).toEqual(planSet)
  expect((await caller.plans.selected({ projectId })).planSetId).toBe(planSet.id)
  await stopWork(0)
  await close()
})

function allStrong() {
  return {
    problemStatement: 'strong',
    targetUser: 'strong',
    valueProp: 'strong',
    differentiation: 'strong',
    monetizationHypothesis: 'strong',
    marketContext: 'strong',
    keyConstraints: 'strong',
    assumptions: 'strong',
    risks: 'strong',
    smallestViableExperiment: 'strong',
  } as const
}
