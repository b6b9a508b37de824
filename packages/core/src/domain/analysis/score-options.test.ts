import { expect, test } from 'vitest'
import { withProbabilities } from './score-options.ts'
import { targetProbabilities } from './target-probabilities.ts'
import { numberedId, someCandidate } from './testing/some-candidates.ts'

const rate = { low: 150, high: 190 }
const targets = { weeks: 2 }
const simulation = { hours: Float64Array.of(10, 20), weeks: Float64Array.of(1, 3) }

test('gives each option the probabilities of its own simulation', () => {
  const option = someCandidate({ number: 1, weeks: 3, cost: 3_000 })
  const [candidate] = withProbabilities([option], new Map([[option.id, simulation]]), targets, { rate })
  expect(candidate).toEqual({ ...option, probabilities: targetProbabilities(simulation, targets, { rate }) })
  expect(candidate?.probabilities.date).toBe(0.5)
})

test('refuses an option that was not simulated', () => {
  const option = someCandidate({ number: 1, weeks: 3, cost: 3_000 })
  expect(() => withProbabilities([option], new Map([[numberedId(2), simulation]]), targets, { rate })).toThrow(
    RangeError,
  )
})
