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
  expect(figures.refusedAfterwardsSeconds).toBeLessThan(5)
})

it('refuses in time and loses nothing while the connection to PostgreSQL is frozen under load', async () => {
  const cluster = await startPostgresCluster()
  try {
    const figures = await freezeLink(cluster.url, 6)
    expect(figures).toMatchObject(unharmed)
    expect(figures.refused).toBeGreaterThan(0)
    expect(figures.longestWaitSeconds).toBeLessThan(5)
    expect(figures.answeredAfterSeconds).toBeLessThan(5)
    expect(figures.refusedOnceAnswered).toBe(0)
  } finally {
    await cluster.stop()
  }
})

it('disconnects slow clients within 15 seconds, and answers others meanwhile', async () => {
  const { connections, secondsUntilClosed, answered } = await slowRequests(2)
  const seconds = Object.values(secondsUntilClosed)
  expect(connections).toBe(2 * seconds.length)
  expect(Math.min(...seconds)).toBeGreaterThan(9)
  expect(Math.max(...seconds)).toBeLessThan(15)
  expect(answered).toBeGreaterThan(10)
})
