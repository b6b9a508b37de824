import { expect, test } from 'vitest'
import { PlanRequest } from './plan-request.ts'

test('a request can be called off, and the next one is not', () => {
  const request = new PlanRequest(null)
  expect(request.signal.aborted).toBe(false)
  request.cancel()
  expect(request.signal.aborted).toBe(true)
  expect(new PlanRequest('Cheaper.').signal.aborted).toBe(false)
})
