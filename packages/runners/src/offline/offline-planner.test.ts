import { describeRunnerContract } from '@plangate/core/runner/testing'
import { expect, inject, test } from 'vitest'
import { OfflinePlanner } from './offline-planner.ts'
import { parsedSampleBriefs } from './testing/sample-briefs.ts'

const samples = { sampled: 1, exhaustive: 6 }[inject('extent')]
const briefs = Object.fromEntries(Object.entries(parsedSampleBriefs).slice(0, samples))

describeRunnerContract('the offline planner', () => new OfflinePlanner(), briefs)

test('names itself "offline", without a model', () => {
  expect(new OfflinePlanner()).toMatchObject({ name: 'offline', model: null })
})
