import { describeRunnerContract } from '@plangate/core/runner/testing'
import { expect, inject, test } from 'vitest'
import { OfflinePlanner } from './offline-planner.ts'
import { parsedSampleBriefs } from './testing/sample-briefs.ts'

const samples = { quick: 2, full: Number.POSITIVE_INFINITY }[inject('extent')]
const briefs = Object.fromEntries(Object.entries(parsedSampleBriefs).slice(0, samples))

describeRunnerContract('the offline planner', () => new OfflinePlanner(), briefs)

test('says who it is', () => {
  expect(new OfflinePlanner()).toMatchObject({ name: 'offline', model: null })
})
