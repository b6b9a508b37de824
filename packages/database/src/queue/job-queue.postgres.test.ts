import { expect, test } from 'vitest'
import { openDatabase } from '../open-database.ts'
import { createTestDatabase } from '../testing/test-databases.ts'
import { openJobQueue } from './open-job-queue.ts'

const settings = { works: true, concurrency: 5, attemptSeconds: 60, pollMillis: 50 }

test('lets several processes create the tables at the same time, on the connections of the database alone', async () => {
  const location = await createTestDatabase({})
  if (location.kind !== 'postgres') throw new Error('This test needs a server.')
  await using stack = new AsyncDisposableStack()
  const errors: unknown[] = []
  const report = (error: unknown) => void errors.push(error)
  const databases = await Promise.all(
    [1, 2, 3, 4, 5].map(async () => stack.use(await openDatabase<unknown>({ ...location, connections: 2 }, {}))),
  )
  const queues = await Promise.all(
    databases.map((database) => openJobQueue(database, { ...settings, name: 'shared', report })),
  )
  for (const queue of queues) stack.defer(() => queue.stop(0))
  const done = new Set<string>()
  const all = Promise.withResolvers<void>()
  await Promise.all(
    queues.map((queue, index) =>
      queue.work(async (job) => {
        expect(await databases[index]?.db.transaction().execute((trx) => queue.settle(trx, job))).toBe(true)
        if (done.add(job.key).size === 100) all.resolve()
      }),
    ),
  )
  const keys = Array.from({ length: 100 }, (_, index) => `job ${index}`)
  await Promise.all(
    keys.map((key, index) =>
      databases[index % 5]?.db.transaction().execute(async (trx) => queues[index % 5]?.enqueue(trx, key, 0)),
    ),
  )
  await all.promise
  expect([...done].toSorted()).toEqual(keys.toSorted())
  expect(errors).toEqual([])
  const [first] = databases
  const connections = await first?.run(`select from pg_stat_activity where datname = current_database()`)
  expect(connections?.rows.length).toBeLessThanOrEqual(5 * (2 + 1))
})
