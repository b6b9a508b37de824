import { expect, test } from 'vitest'
import { writePlannerPrompt } from './planner-prompt.ts'

test('says whose currency running costs are submitted in', () => {
  const prompt = writePlannerPrompt('019bfa7d-1f2e-7c3a-8b1d-0123456789ab')
  expect(prompt).toContain('runningCost is in the currency of the assumptions')
})
