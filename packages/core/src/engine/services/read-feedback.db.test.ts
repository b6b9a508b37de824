import { afterAll, expect, test } from 'vitest'
import type { FeedbackRequest } from '../../planning/runner/index.ts'
import { expectRefusal } from './testing/expect-refusal.ts'
import { OneItemRunner } from './testing/one-item-runner.ts'
import { TestFounder } from './testing/test-founder.ts'
import { openTestPlangate } from './testing/test-services.ts'

const plangate = await openTestPlangate()
afterAll(() => plangate.close())

test('feedback is read before anything is written, and a plan is regenerated as the founder confirms the reading', async () => {
  const runner = new OneItemRunner()
  const own = await plangate.servicesWith(runner)
  const founder = await TestFounder.ready(own)
  const { actor, projectId } = founder
  const feedback = 'Keep the shelf. Cheaper.'
  await expectRefusal(own.plans.readFeedback(actor, { projectId, feedback }), 'PLAN_NOT_FOUND')
  const previous = await founder.generate()
  await expectRefusal(own.plans.readFeedback(actor, { projectId, feedback: ' ' }), 'FEEDBACK_REQUIRED')
  const { points } = await own.plans.readFeedback(actor, { projectId, feedback })
  expect(points.map(({ words }) => words)).toEqual(['Keep the shelf.', 'Cheaper.'])
  expect(await own.plans.history(actor, projectId)).toHaveLength(1)
  const reading = points.map(({ words }) => ({ words, intent: { kind: 'remark' as const } }))
  await own.plans.regenerate(actor, { projectId, feedback, reading })
  expect(runner.requests[1]?.regeneration).toEqual({ previous, feedback, reading })
  const made = [{ words: 'Drop the shelf.', intent: { kind: 'remark' as const } }]
  await expectRefusal(own.plans.regenerate(actor, { projectId, feedback, reading: made }), 'INVALID_INPUT', {
    issues: [{ path: 'reading', message: 'quotes words that the feedback does not have' }],
  })
})

class AskedRunner extends OneItemRunner {
  readonly asked: FeedbackRequest[] = []

  override async readFeedback(request: FeedbackRequest, signal: AbortSignal): Promise<unknown> {
    this.asked.push(request)
    return super.readFeedback(request, signal)
  }
}

test('feedback is read in the currency that the project counts in', async () => {
  const runner = new AskedRunner()
  const own = await plangate.servicesWith(runner)
  const founder = await TestFounder.ready(own)
  const { actor, projectId } = founder
  await founder.generate()
  await own.plans.readFeedback(actor, { projectId, feedback: 'The budget is 20k' })
  const { assumptions } = await own.assumptions.get(actor, projectId)
  await own.assumptions.save(actor, { projectId, assumptions: { ...assumptions, currency: 'EUR' } })
  await own.plans.readFeedback(actor, { projectId, feedback: 'The budget is 20k' })
  expect(runner.asked.map(({ currency }) => currency)).toEqual([undefined, 'EUR'])
})
