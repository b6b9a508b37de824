import { describeRunnerContract } from '@plangate/core/runner-contract'
import { expect, test } from 'vitest'
import { OfflinePlanner } from './offline-planner.ts'
import { sampleBriefs } from './testing/sample-briefs.ts'

describeRunnerContract('the offline planner', () => new OfflinePlanner(), sampleBriefs)

test('says who it is', () => {
  expect(new OfflinePlanner()).toMatchObject({ name: 'offline', model: null })
})
