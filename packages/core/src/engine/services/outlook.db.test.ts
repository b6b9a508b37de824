import { afterAll, describe, expect, test } from 'vitest'
import type { CostForecast } from '../../domain/schemas/index.ts'
import type { DraftRequest } from '../../planning/runner/index.ts'
import { expectRefusal } from './testing/expect-refusal.ts'
import { Founder } from './testing/founder.ts'
import { OneItemRunner } from './testing/one-item-runner.ts'
import { openTestPlangate } from './testing/test-services.ts'

const plangate = await openTestPlangate()
afterAll(() => plangate.close())

const forecast: CostForecast = {
  tokens: { input: { low: 1_000, high: 4_000 }, output: { low: 2_000, high: 8_000 } },
  cost: { low: 0.03, high: 0.13 },
}

/** Foretells what it was told to, and keeps what it was asked about. */
class DearRunner extends OneItemRunner {
  readonly foretold: Omit<DraftRequest, 'repair'>[] = []

  forecastCost(request: Omit<DraftRequest, 'repair'>): CostForecast {
    this.foretold.push(request)
    return forecast
  }
}

describe('before a run', () => {
  test('it is told who would write the first plan set, and what that is likely to take', async () => {
    const runner = new DearRunner()
    const { services, owner, projectId } = await Founder.ready(await plangate.servicesWith(runner))
    const identity = { name: 'one-item', model: null }
    expect(await services.runs.outlook(owner, projectId, 'generate')).toEqual({ runner: identity, forecast })
    const { brief } = await services.briefs.get(owner, projectId)
    expect(runner.foretold).toEqual([{ brief, regeneration: null }])
    expect(runner.requests).toEqual([])
    expect(await services.runs.list(owner, projectId)).toEqual([])
  })

  test('the current plan set counts for what is written after feedback to it', async () => {
    const runner = new DearRunner()
    const founder = await Founder.ready(await plangate.servicesWith(runner))
    const { services, owner, projectId } = founder
    await expectRefusal(services.runs.outlook(owner, projectId, 'regenerate'), 'PLAN_NOT_FOUND')
    const { id } = await founder.generate()
    await services.runs.outlook(owner, projectId, 'regenerate')
    expect(runner.foretold.at(-1)?.regeneration?.previous).toMatchObject({ id })
  })

  test('a Runner that spends nothing foretells nothing', async () => {
    const { services, owner, projectId } = await Founder.ready(plangate.services)
    expect(await services.runs.outlook(owner, projectId, 'generate')).toMatchObject({ forecast: null })
  })

  test('nothing can be said without a brief', async () => {
    const { services, owner, projectId } = await Founder.arrive(plangate.services)
    await expectRefusal(services.runs.outlook(owner, projectId, 'generate'), 'BRIEF_NOT_FOUND')
  })
})
