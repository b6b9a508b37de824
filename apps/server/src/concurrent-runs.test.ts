import { availableParallelism } from 'node:os'
import { expect, test } from 'vitest'
import { concurrentRuns } from './concurrent-runs.ts'
import { readEnvironment } from './env.ts'

test.each([
  ['two of the offline planner where requests are answered', {}, 2],
  ['one per processor where nothing else is done', { PLANGATE_ROLE: 'worker' }, availableParallelism()],
  ['twenty of a language model', { PLANGATE_RUNNER: 'anthropic' }, 20],
  ['twenty of a language model in a worker', { PLANGATE_RUNNER: 'anthropic', PLANGATE_ROLE: 'worker' }, 20],
  ['as many as set', { PLANGATE_ROLE: 'worker', PLANGATE_CONCURRENT_RUNS: '7' }, 7],
])('works on %s', (_, variables, runs) => {
  expect(concurrentRuns(readEnvironment(variables))).toBe(runs)
})
