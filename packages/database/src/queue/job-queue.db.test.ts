import { randomUUID } from 'node:crypto'
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

/** A queue of the test's own, and whatever went wrong behind its back. */
async function open(settings: Partial<JobQueueSettings> = {}) {
  const errors: unknown[] = []
  const queue = await openJobQueue(database, {
    name: randomUUID(),
    works: true,
    concurrency: 3,
    attemptSeconds: 60,
    pollMillis: 50,
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

/** Works on a queue, and hands out the jobs that come in. Each is left alone until it is aborted. */
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

test('a job is there once its transaction has committed, and not when it was rolled back', async () => {
  const { queue } = await open()
  const { taken, nth } = await takeFrom(queue)
  const undone = db.transaction().execute(async (trx) => {
    await queue.enqueue(trx, 'undone', 0)
    throw new Error('second thoughts')
  })
  await expect(undone).rejects.toThrow('second thoughts')
  await enqueue(queue, 'kept')
  expect((await nth(1)).job).toMatchObject({ key: 'kept', retryCount: 0 })
  expect(taken).toHaveLength(1)
})

test('a key is in the queue once, until its job has ended; ending and queueing again is one step', async () => {
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

test('what is held can be settled once, and only as the attempt that is under way', async () => {
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

test('a cancelled job is taken from its worker', async () => {
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

test('a job whose worker takes too long is given to another, and the first can settle it no more', async () => {
  const name = randomUUID()
  const first = await open({ name, concurrency: 1, attemptSeconds: 1 })
  const { nth } = await takeFrom(first.queue)
  await enqueue(first.queue, 'run')
  const { job, signal } = await nth(1)
  const second = await open({ name })
  const other = await takeFrom(second.queue)
  const taken = await other.nth(1)
  expect(taken.job).toEqual({ ...job, retryCount: 1 })
  expect(await settle(first.queue, job)).toBe(false)
  await aborted(signal)
  expect(await settle(second.queue, taken.job)).toBe(true)
})

test('no more jobs are worked on at the same time than there are places', async () => {
  const { queue } = await open({ concurrency: 2 })
  const { taken, nth } = await takeFrom(queue)
  for (const key of ['a', 'b', 'c']) await enqueue(queue, key)
  const [first] = [await nth(1), await nth(2)]
  expect(taken.map(({ job }) => job.key).toSorted()).toEqual(['a', 'b'])
  await settle(queue, first.job)
  first.letGo()
  expect((await nth(3)).job.key).toBe('c')
})

test('stopping takes no more jobs, waits for what ends in time, and aborts the rest', async () => {
  const { queue } = await open()
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

test('a handler that fails is reported, and its job comes back when it is not taken care of', async () => {
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

test('a process that is alone takes up at once what another one left under way', async () => {
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
