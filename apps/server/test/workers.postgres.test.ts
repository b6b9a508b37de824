import { migrations } from '@plangate/core/migrations'
import { createTestDatabase } from '@plangate/database/testing'
import { expect, it } from 'vitest'
import { killWorker } from '../chaos/kill-worker.ts'
import { pauseWorker } from '../chaos/pause-worker.ts'
import { reconnectWatcher } from '../chaos/reconnect-watcher.ts'
import { stopWorker } from '../chaos/stop-worker.ts'

// The same at full size: node chaos/main.ts kill-worker, pause-worker, stop-worker or reconnect-watcher.

async function newDatabase(): Promise<string> {
  const location = await createTestDatabase(migrations)
  if (location.kind !== 'postgres') throw new Error('needs a server')
  return location.url
}

it('loses no run and makes none twice when one of three workers is killed, and takes its runs up within 15 s', async () => {
  const figures = await killWorker(await newDatabase(), 30)
  expect(figures).toMatchObject({ planSets: 30, projectsWithTwo: 0 })
  expect(figures.interrupted).toBeGreaterThan(0)
  expect(figures.takenUpWithinSeconds).toBeLessThan(15)
})

it('fences what a worker wants to keep that was paused for too long', async () => {
  expect(await pauseWorker(await newDatabase(), 5, 0)).toEqual({ runs: 5, planSets: 5, projectsWithTwo: 0, fenced: 5 })
})

it('hands over what a worker that is stopped cannot finish, and no watcher misses anything', async () => {
  const figures = await stopWorker(await newDatabase(), 20, 1)
  expect(figures).toMatchObject({ finishedElsewhere: 20, attempts: 1, watchersWithGaps: 0 })
  expect(figures.exitSeconds).toBeLessThan(2)
})

it('tells a watcher everything once, in order, who reconnects at random points of the stream', async () => {
  const { connections, events, expected, misplaced } = await reconnectWatcher(await newDatabase(), 100)
  expect(connections).toBeGreaterThanOrEqual(100)
  expect({ events, misplaced }).toEqual({ events: expected, misplaced: 0 })
})
