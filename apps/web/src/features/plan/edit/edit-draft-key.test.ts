import { expect, test } from 'vitest'
import { createTestPlanSet } from '../../../shared/testing/test-plan.ts'
import { editDraftKey } from './edit-draft-key.ts'

test('edits in one currency are not restored in another, and those kept before stay in that of the plan', () => {
  const planSet = createTestPlanSet({ currency: 'EUR' })
  const plain = `plan/${planSet.projectId}/${planSet.version}`
  expect(editDraftKey(planSet, 'EUR')).toBe(plain)
  expect(editDraftKey(planSet, 'USD')).toBe(`${plain}/USD`)
})
