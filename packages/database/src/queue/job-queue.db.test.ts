import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, expect, onTestFinished, test } from 'vitest'
import { openTestDatabase } from '../testing/test-databases.ts'
import {
  type ClaimedJob,
  type JobHandler,
  type JobQueue,
  type JobQueueSettings,
  openJobQueue,
} from './open-job-queue.ts'

const database = await openTestDatabase<unknown>({})
afterAll(() => database.close())
const { db } = database

/** Opens a queue for one test, and collects the errors of its background work. */
async function open(settings: Partial<JobQueueSettings> = {}) {
  const errors: unknown[] = []
  const queue = await openJobQueue(database, {
    name: randomUUID(),
    works: true,
    concurrency: 3,
    attemptSeconds: 60,
    pollMillis: 50,
    heartbeatMillis: 50,
    report: (error) => errors.push(error),
    ...settings,
  })
  onTestFinished(() => queue.stop(0))
  return { queue, errors }
}

const enqueue = (queue: JobQueue<unknown>, key: string, startAfterSeconds = 0) =>
  db.transaction().execute((trx) => queue.enqueue(trx, key, startAfterSeconds))
const settle = (queue: JobQueue<unknown>, job: ClaimedJob) => db.transaction().execute((trx) => queue.settle(trx, job))
const holds = (queue: JobQueue<unknown>, job: ClaimedJob) => db.transaction().execute((trx) => queue.holds(trx, job))

/** Takes jobs and returns them. A job stays under way until its signal aborts or `letGo` is called. */
async function takeFrom(queue: JobQueue<unknown>) {
  const taken: { job: ClaimedJob; signal: AbortSignal; letGo(): void }[] = []
  const arrivals = new Set<() => void>()
  const handle: JobHandler = async (job, signal) => {
    const over = Promise.withResolvers<void>()
    signal.addEventListener('abort', () => over.resolve())
    taken.push({ job, signal, letGo: over.resolve })
    for (const arrived of arrivals) arrived()
    await over.promise
  }
  await queue.work(handle)
  const nth = async (count: number) => {
    for (;;) {
      const latest = taken[count - 1]
      if (latest) return latest
      await new Promise<void>((resolve) => arrivals.add(resolve))
    }
  }
  return { taken, nth }
}

const aborted = (signal: AbortSignal) =>
  new Promise<void>((resolve) => (signal.aborted ? resolve() : signal.addEventListener('abort', () => resolve())))

test('adds a job when its transaction commits, and not when it is rolled back', async () => {
  const { queue } = await open()
  const { taken, nth } = await takeFrom(queue)
  const undone = db.transaction().execute(async (trx) => {
    await queue.enqueue(trx, 'undone', 0)
    throw new Error('rolled back')
  })
  await expect(undone).rejects.toThrow('rolled back')
  await enqueue(queue, 'kept')
  expect((await nth(1)).job).toMatchObject({ key: 'kept', retryCount: 0 })
  expect(taken).toHaveLength(1)
})

test('has a key in the queue once, and can end its job and queue it again in one transaction', async () => {
  const { queue } = await open()
  const { nth } = await takeFrom(queue)
  await enqueue(queue, 'run')
  const { job } = await nth(1)
  await expect(enqueue(queue, 'run')).rejects.toThrow('in the queue already')
  await db.transaction().execute(async (trx) => {
    expect(await queue.settle(trx, job)).toBe(true)
    await queue.enqueue(trx, 'run', 0.05)
  })
  expect((await nth(2)).job).toMatchObject({ key: 'run' })
})

test('settles a held job once, and only for the attempt under way', async () => {
  const { queue } = await open()
  const { nth } = await takeFrom(queue)
  await enqueue(queue, 'run')
  const { job } = await nth(1)
  expect(await holds(queue, { ...job, retryCount: 1 })).toBe(false)
  expect(await settle(queue, { ...job, retryCount: 1 })).toBe(false)
  expect(await holds(queue, job)).toBe(true)
  expect(await settle(queue, job)).toBe(true)
  expect(await settle(queue, job)).toBe(false)
  expect(await holds(queue, job)).toBe(false)
})

test('takes a cancelled job from its worker', async () => {
  const { queue } = await open()
  const { nth } = await takeFrom(queue)
  await enqueue(queue, 'run')
  const { job, signal } = await nth(1)
  await db.transaction().execute((trx) => queue.cancel(trx, 'run'))
  expect(await settle(queue, job)).toBe(false)
  await aborted(signal)
  await db.transaction().execute((trx) => queue.cancel(trx, 'nothing of that name'))
  await enqueue(queue, 'run')
})

test('deletes every job of a key, and takes it from its worker', async () => {
  const name = randomUUID()
  const { queue } = await open({ name })
  const { nth } = await takeFrom(queue)
  await enqueue(queue, 'run')
  const ended = await nth(1)
  expect(await settle(queue, ended.job)).toBe(true)
  await enqueue(queue, 'run')
  const { job, signal } = await nth(2)
  await enqueue(queue, 'other')
  await db.transaction().execute((trx) => queue.remove(trx, 'run'))
  expect(await settle(queue, job)).toBe(false)
  await aborted(signal)
  const left = await sql`select singleton_key as key from pgboss.job where name = ${name}`.execute(db)
  expect(left.rows).toEqual([{ key: 'other' }])
  await db.transaction().execute((trx) => queue.remove(trx, 'nothing of that name'))
})

test('gives a job to another worker when the first takes too long, and refuses to let the first settle it', async () => {
  const name = randomUUID()
  const [first, second] = [await open({ name, concurrency: 1 }), await open({ name })]
  const held = Promise.withResolvers<{ job: ClaimedJob; signal: AbortSignal }>()
  const letGo = Promise.withResolvers<void>()
  await first.queue.work((job, signal) => {
    held.resolve({ job, signal })
    return letGo.promise
  })
  await enqueue(first.queue, 'run')
  const { job, signal } = await held.promise
  const other = await takeFrom(second.queue)
  await sql`update pgboss.job set started_on = started_on - interval '61 seconds' where id = ${job.id}`.execute(db)
  const taken = await other.nth(1)
  expect(taken.job).toEqual({ ...job, retryCount: 1 })
  expect(await settle(first.queue, job)).toBe(false)
  await aborted(signal)
  expect(await settle(second.queue, taken.job)).toBe(true)
  letGo.resolve()
})

test('works on no more jobs at the same time than the concurrency limit', async () => {
  const { queue } = await open({ concurrency: 2 })
  const { taken, nth } = await takeFrom(queue)
  for (const key of ['a', 'b', 'c']) await enqueue(queue, key)
  const [first] = [await nth(1), await nth(2)]
  expect(taken.map(({ job }) => job.key).toSorted()).toEqual(['a', 'b'])
  await settle(queue, first.job)
  first.letGo()
  expect((await nth(3)).job.key).toBe('c')
})

test('on stop, takes no more jobs, waits for those that end in time, and aborts the rest', async () => {
  // No more than these two, so that no look for another job is under way when it stops.
  const { queue } = await open({ concurrency: 2 })
  const { taken, nth } = await takeFrom(queue)
  await enqueue(queue, 'quick')
  await enqueue(queue, 'slow')
  const held = [await nth(1), await nth(2)]
  const quick = held.find(({ job }) => job.key === 'quick')
  const slow = held.find(({ job }) => job.key === 'slow')
  const stopping = queue.stop(100)
  quick?.letGo()
  await enqueue(queue, 'late')
  await stopping
  expect([quick?.signal.aborted, slow?.signal.aborted]).toEqual([false, true])
  expect(taken).toHaveLength(2)
})

test('reports a handler that fails, and keeps its job until it goes to another worker', async () => {
  const { queue, errors } = await open()
  const failed = Promise.withResolvers<ClaimedJob>()
  await queue.work(async (job) => {
    failed.resolve(job)
    throw new Error('broken')
  })
  await enqueue(queue, 'run')
  const job = await failed.promise
  expect(await holds(queue, job)).toBe(true)
  expect(errors).toEqual([new Error('broken')])
})

test('takes over unfinished jobs of an ended process at once, if no other process can be at work', async () => {
  const name = randomUUID()
  const gone = await open({ name })
  const { nth } = await takeFrom(gone.queue)
  await enqueue(gone.queue, 'left')
  await nth(1)
  const { queue } = await open({ name, isAlone: true, concurrency: 1 })
  const other = await takeFrom(queue)
  const { job } = await Promise.race([other.nth(1), nth(2)])
  expect(job).toMatchObject({ key: 'left', retryCount: 1 })
})
