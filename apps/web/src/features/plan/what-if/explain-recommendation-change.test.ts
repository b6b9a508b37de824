import { type PlanTargets, type TargetProbabilities, whatIf } from '@plangate/core/analysis'
import { type Adjustments, type Weights, WorkItemId } from '@plangate/core/schemas'
import { expect, test } from 'vitest'
import { createTestPlan, testOptionAt } from '../../../shared/testing/test-plan.ts'
import { explainRecommendationChange } from './explain-recommendation-change.ts'
import type { OptionWithProbabilities } from './what-if-rows.tsx'

const plan = createTestPlan()
const probabilities: TargetProbabilities = { date: null, budget: null, both: null }
const targets: PlanTargets = { currency: 'USD' }
const onlyTime: Weights = { time: 100, cost: 0, risk: 0, scope: 0 }

function after(adjustments: Adjustments): OptionWithProbabilities[] {
  const adjusted = whatIf(plan, adjustments)
  if ('issues' in adjusted) throw new Error('these adjustments are invalid')
  return adjusted.options.map(({ option }) => ({ option, probabilities }))
}

const items = (...ids: string[]) => ids.map((id) => WorkItemId.parse(id))

test('says that the recommendation stays the same', () => {
  expect(explainRecommendationChange(plan, after({}), after({}), targets, onlyTime)).toMatch(
    /^With these changes your weights still recommend option A\./,
  )
})

test('names both options and the reason when the recommendation changes', () => {
  const swapped = after({
    options: [
      { optionId: testOptionAt(plan, 0).id, putIn: items('box', 'lid', 'paint') },
      { optionId: testOptionAt(plan, 1).id, takeOut: items('box', 'lid') },
    ],
  })
  expect(explainRecommendationChange(plan, after({}), swapped, targets, onlyTime)).toMatch(
    /^With these changes your weights recommend option B instead of option A\. It beats option A on time/,
  )
})
