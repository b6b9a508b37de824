import { migrations } from '@plangate/core/migrations'
import { createTestDatabase } from '@plangate/database/testing'
import { expect, it } from 'vitest'
import { killWorker } from '../../chaos/kill-worker.ts'
import { pauseWorker } from '../../chaos/pause-worker.ts'
import { reconnectWatcher } from '../../chaos/reconnect-watcher.ts'
import { stopWorker } from '../../chaos/stop-worker.ts'

// At full size: pnpm chaos kill-worker pause-worker stop-worker reconnect-watcher.

async function newDatabase(): Promise<string> {
  const location = await createTestDatabase(migrations)
  if (location.kind !== 'postgres') throw new Error('This test needs a server.')
  return location.url
}

it('completes every run once when one of three workers is killed, and takes its runs over', async () => {
  const figures = await killWorker(await newDatabase(), 30)
  expect(figures).toMatchObject({ planSets: 30, projectsWithTwo: 0 })
  expect(figures.interrupted).toBeGreaterThan(0)
  // After ten seconds without a heartbeat, which a busy machine may notice late.
  expect(figures.takenUpWithinSeconds).toBeLessThan(60)
})

it('fences the results of a worker that was paused for too long', async () => {
  expect(await pauseWorker(await newDatabase(), 5, 0)).toEqual({ runs: 5, planSets: 5, projectsWithTwo: 0, fenced: 5 })
})

it('hands over the unfinished runs of a stopped worker without a gap for watchers', async () => {
  const figures = await stopWorker(await newDatabase(), 20, 1)
  expect(figures).toMatchObject({ finishedElsewhere: 20, attempts: 1, watchersWithGaps: 0 })
  // Its runs would take 90 seconds.
  expect(figures.exitSeconds).toBeLessThan(80)
})

it('sends every event once, in order, to a watcher that reconnects at random points', async () => {
  const { connections, events, expected, misplaced } = await reconnectWatcher(await newDatabase(), 100)
  expect(connections).toBeGreaterThanOrEqual(100)
  expect({ events, misplaced }).toEqual({ events: expected, misplaced: 0 })
})
