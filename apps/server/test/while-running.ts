import { setTimeout as sleep } from 'node:timers/promises'
import { RunnerFake } from '@plangate/core/runner/fake'
import { startTestServer, type TestServerParts } from '../src/testing/start-test-server.ts'
import type { Founder } from './founder.ts'
import { authenticateByHeader, clientOf } from './identities.ts'

/** Requests a plan that never completes, and calls `act` with the pending request. */
export async function whileRunning(
  database: NonNullable<TestServerParts['database']>,
  founder: Founder,
  act: (client: Founder['client'], waiting: Promise<unknown>) => Promise<void>,
): Promise<void> {
  await founder.plan()
  await using slow = await startTestServer({
    database,
    runner: new RunnerFake('timeout'),
    authenticate: authenticateByHeader,
  })
  const client = clientOf(slow.url, founder.userId)
  const waiting = client.plans.regenerate.mutate({ ...founder.ofProject, feedback: 'One wish.' })
  waiting.catch(() => {})
  while ((await client.runs.list.query(founder.ofProject)).length < 2) await sleep(10)
  await act(client, waiting)
}
