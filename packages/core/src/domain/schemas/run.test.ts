import { expect, test } from 'vitest'
import { RunRefusal } from './run.ts'

test('reads a kind of failure that only a newer version knows as an unexpected failure', () => {
  const stored = { reason: 'RUNNER_FAILED', details: { kind: 'struck_by_lightning' } }
  expect(RunRefusal.parse(stored)).toEqual({ reason: 'RUNNER_FAILED', details: { kind: 'unexpected' } })
})

test.each([null, { kind: 'cut_off' }])('reads a failure with the details %j as it is', (details) => {
  expect(RunRefusal.parse({ reason: 'RUNNER_FAILED', details })).toEqual({ reason: 'RUNNER_FAILED', details })
})
