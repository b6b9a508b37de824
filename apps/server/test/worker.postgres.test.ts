import { migrations } from '@plangate/core/migrations'
import { createTestDatabase } from '@plangate/database/testing'
import { expect, it } from 'vitest'
import { readEnvironment } from '../src/env.ts'
import { startPlangate } from '../src/start-plangate.ts'

it.each([{ HOST: '0.0.0.0' }, { PLANGATE_AUTH: 'oidc' }, { PLANGATE_TRUST_PROXY: 'loopback' }])(
  'starts a worker with %j, which matters only to processes that listen',
  async (settings) => {
    const location = await createTestDatabase(migrations)
    if (location.kind !== 'postgres') throw new Error('This test needs a server.')
    const worker = { PLANGATE_ROLE: 'worker', DATABASE_URL: location.url, PLANGATE_STOP_GRACE_SECONDS: '0' }
    const plangate = await startPlangate(readEnvironment({ ...worker, ...settings }), null)
    expect(plangate.url).toBeNull()
    await plangate.stop()
  },
)
