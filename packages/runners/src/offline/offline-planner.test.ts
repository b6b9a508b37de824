import { describeRunnerContract } from '@plangate/core/runner/testing'
import { expect, inject, test } from 'vitest'
import { OfflinePlanner } from './offline-planner.ts'
import { sampleBriefs } from './testing/sample-briefs.ts'

const samples = { sampled: 2, exhaustive: Number.POSITIVE_INFINITY }[inject('extent')]
const briefs = Object.fromEntries(Object.entries(sampleBriefs).slice(0, samples))

describeRunnerContract('the offline planner', () => new OfflinePlanner(), briefs)

test('says who it is', () => {
  expect(new OfflinePlanner()).toMatchObject({ name: 'offline', model: null })
})
