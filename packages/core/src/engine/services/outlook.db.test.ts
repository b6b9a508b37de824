import { afterAll, describe, expect, test } from 'vitest'
import type { CostForecast } from '../../domain/schemas/index.ts'
import type { DraftRequest, WritingToForecast } from '../../planning/runner/index.ts'
import { expectRefusal } from './testing/expect-refusal.ts'
import { OneItemRunner } from './testing/one-item-runner.ts'
import { TestFounder } from './testing/test-founder.ts'
import { openTestPlangate } from './testing/test-services.ts'

const plangate = await openTestPlangate()
afterAll(() => plangate.close())

const forecast: CostForecast = {
  tokens: { input: { low: 1_000, high: 4_000 }, output: { low: 2_000, high: 8_000 } },
  cost: { low: 0.03, high: 0.13 },
}

/** Returns a fixed forecast, and keeps the requests. */
class DearRunner extends OneItemRunner {
  readonly foretold: Omit<DraftRequest, 'repair'>[] = []

  forecastCost(request: Omit<DraftRequest, 'repair'>): CostForecast {
    this.foretold.push(request)
    return forecast
  }

  readonly written: WritingToForecast[] = []

  forecastWriting(request: WritingToForecast): CostForecast {
    this.written.push(request)
    return forecast
  }
}

describe('the outlook of a run', () => {
  test('names the Runner of the first plan set, with a cost forecast', async () => {
    const runner = new DearRunner()
    const { services, actor, projectId } = await TestFounder.ready(await plangate.servicesWith(runner))
    const identity = { name: 'one-item', model: null }
    expect(await services.runs.outlook(actor, projectId, 'generate')).toEqual({ runner: identity, forecast })
    const { brief } = await services.briefs.get(actor, projectId)
    expect(runner.foretold).toEqual([{ brief, regeneration: null }])
    expect(runner.requests).toEqual([])
    expect(await services.runs.list(actor, projectId)).toEqual([])
  })

  test('includes the current plan set for a regeneration', async () => {
    const runner = new DearRunner()
    const founder = await TestFounder.ready(await plangate.servicesWith(runner))
    const { services, actor, projectId } = founder
    await expectRefusal(services.runs.outlook(actor, projectId, 'regenerate'), 'PLAN_NOT_FOUND')
    const { id } = await founder.generate()
    await services.runs.outlook(actor, projectId, 'regenerate')
    expect(runner.foretold.at(-1)?.regeneration?.previous).toMatchObject({ id })
  })

  test('has no forecast for a Runner that spends no tokens', async () => {
    const { services, actor, projectId } = await TestFounder.ready(plangate.services)
    expect(await services.runs.outlook(actor, projectId, 'generate')).toMatchObject({ forecast: null })
  })

  test('forecasts questions and a brief without one, and a revision of one', async () => {
    const runner = new DearRunner()
    const { services, actor, projectId } = await TestFounder.arrive(await plangate.servicesWith(runner))
    expect(await services.runs.outlook(actor, projectId, 'propose_questions')).toMatchObject({ forecast })
    expect(await services.runs.outlook(actor, projectId, 'write_brief')).toMatchObject({ forecast })
    await expectRefusal(services.runs.outlook(actor, projectId, 'revise_brief'), 'BRIEF_NOT_FOUND')
    expect(runner.written.map(({ kind }) => kind)).toEqual(['propose_questions', 'write_brief'])
  })

  test('forecasts the sorting of a document before there is a project', async () => {
    const runner = new DearRunner()
    const services = await plangate.servicesWith(runner)
    expect(services.runs.outlookOfSorting(12)).toEqual({ runner: { name: 'one-item', model: null }, forecast })
    expect(runner.written).toMatchObject([{ kind: 'write_brief', document: 'xxxxxxxxxxxx' }])
  })

  test('needs a brief', async () => {
    const { services, actor, projectId } = await TestFounder.arrive(plangate.services)
    await expectRefusal(services.runs.outlook(actor, projectId, 'generate'), 'BRIEF_NOT_FOUND')
  })
})
