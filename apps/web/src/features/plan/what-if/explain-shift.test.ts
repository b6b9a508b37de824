import { type TargetProbabilities, whatIf } from '@plangate/core/analysis'
import { type Adjustments, type Weights, WorkItemId } from '@plangate/core/schemas'
import { expect, test } from 'vitest'
import { createTestPlan, testOptionAt } from '../../../shared/testing/test-plan.ts'
import type { OptionNumbers } from './change-rows.tsx'
import { explainShift } from './explain-shift.ts'

const plan = createTestPlan()
const probabilities: TargetProbabilities = { date: null, budget: null, both: null }
const onlyTime: Weights = { time: 100, cost: 0, risk: 0, scope: 0 }

function after(changes: Adjustments): OptionNumbers[] {
  const changed = whatIf(plan, changes)
  if ('issues' in changed) throw new Error('these changes cannot be made')
  return changed.options.map(({ option }) => ({ option, probabilities }))
}

const items = (...ids: string[]) => ids.map((id) => WorkItemId.parse(id))

test('no change recommends what was recommended', () => {
  expect(explainShift(after({}), after({}), onlyTime)).toMatch(
    /^With these changes your weights still recommend option A\./,
  )
})

test('a shift names both options, and why', () => {
  const swapped = after({
    options: [
      { optionId: testOptionAt(plan, 0).id, putIn: items('box', 'lid', 'paint') },
      { optionId: testOptionAt(plan, 1).id, takeOut: items('box', 'lid') },
    ],
  })
  expect(explainShift(after({}), swapped, onlyTime)).toMatch(
    /^With these changes your weights recommend option B instead of option A\. It is ahead of option A on time/,
  )
})
