import { startPostgresCluster } from '@plangate/database/testing/cluster'
import { expect, it } from 'vitest'
import { freezeLink } from '../../chaos/freeze-link.ts'
import { restartDatabase } from '../../chaos/restart-database.ts'
import { slowRequests } from '../../chaos/slow-requests.ts'

// At full size: pnpm chaos restart-database freeze-link slow-requests.

const unharmed = { lost: 0, runsNotSucceeded: 0, watchersWithGaps: 0, hasCrashed: false }

it.each(['fast', 'immediate'] as const)('survives a restart of PostgreSQL under load (%s)', async (mode) => {
  const figures = await restartDatabase(mode, 6)
  expect(figures).toMatchObject(unharmed)
  expect(figures.refused).toBeGreaterThan(0)
  expect(figures.refusedAfterwardsSeconds).toBeLessThan(30)
})

it('refuses in time and loses nothing while the connection to PostgreSQL is frozen under load', async () => {
  const cluster = await startPostgresCluster()
  try {
    const figures = await freezeLink(cluster.url, 15)
    expect(figures).toMatchObject(unharmed)
    expect(figures.refused).toBeGreaterThan(0)
    // Five seconds, which a busy machine may notice late; but long before the connection answers again.
    expect(figures.longestWaitSeconds).toBeLessThan(13)
    expect(figures.answeredAfterSeconds).toBeLessThan(30)
    expect(figures.refusedOnceAnswered).toBe(0)
  } finally {
    await cluster.stop()
  }
})

it('disconnects slow clients in time, and answers others meanwhile', async () => {
  const { connections, secondsUntilClosed, answered } = await slowRequests(2)
  const seconds = Object.values(secondsUntilClosed)
  expect(connections).toBe(2 * seconds.length)
  expect(Math.min(...seconds)).toBeGreaterThan(9)
  // Within 15, which a busy machine may notice late.
  expect(Math.max(...seconds)).toBeLessThan(60)
  expect(answered).toBeGreaterThan(10)
})
