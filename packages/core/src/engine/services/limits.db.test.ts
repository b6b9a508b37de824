import { setTimeout as sleep } from 'node:timers/promises'
import { openTestDatabase } from '@plangate/database/testing'
import fc from 'fast-check'
import { afterAll, expect, it } from 'vitest'
import { migrations } from '../data/migrations/index.ts'
import type { Tables } from '../data/tables.ts'
import { LimitService } from './limit-service.ts'
import { countStatements } from './testing/count-statements.ts'
import { expectRefusal } from './testing/expect-refusal.ts'

const database = await openTestDatabase<Tables>(migrations)
afterAll(() => database.close())

/** Its window is longer than any test. */
const chargeOf = (account: string, calls: number, limit: number) => ({
  ...{ account, calls, limit, windowSeconds: 3_600 },
  isExact: false,
})

it('counts accounts separately, and refuses when one is over its limit', async () => {
  const limits = new LimitService(database.db)
  await limits.count([chargeOf('ann', 3, 4), chargeOf('here', 3, 10)])
  const attempt = limits.count([chargeOf('ann', 2, 4), chargeOf('here', 2, 10)])
  await expectRefusal(attempt, 'RATE_LIMITED', { retryAfterSeconds: expect.any(Number) })
  await limits.count([chargeOf('bob', 4, 4), chargeOf('here', 4, 10)])
  expect(() => limits.refuseOver('ann')).toThrow('Too many requests')
  expect(() => limits.refuseOver('here')).not.toThrow()
})

it('accepts an account again after its window', async () => {
  const limits = new LimitService(database.db)
  const charge = { ...chargeOf('cat', 1, 0), windowSeconds: 1 }
  await expectRefusal(limits.count([charge]), 'RATE_LIMITED', { retryAfterSeconds: 1 })
  await expect.poll(() => isLetIn(limits, 'cat'), { timeout: 60_000 }).toBe(true)
  await limits.count([{ ...charge, limit: 1 }])
})

function isLetIn(limits: LimitService, account: string): boolean {
  try {
    limits.refuseOver(account)
    return true
  } catch {
    return false
  }
}

it('removes the counts whose window has ended, and no others', async () => {
  await database.db.deleteFrom('call_counts').execute()
  const row = (account: string, ends_at: Date) => ({ account, calls: 1, ends_at })
  const hour = 3_600_000
  await database.db
    .insertInto('call_counts')
    .values([row('old', new Date(Date.now() - hour)), row('new', new Date(Date.now() + hour))])
    .execute()
  const accounts = async () =>
    (await database.db.selectFrom('call_counts').select('account').orderBy('account').execute()).map(
      (row) => row.account,
    )
  await new LimitService(database.db).count([chargeOf('dan', 1, 1)])
  expect(await accounts()).toEqual(['dan', 'new', 'old'])
  await new LimitService(database.db, { clearMillis: 0 }).count([chargeOf('eve', 1, 1)])
  expect(await accounts()).toEqual(['dan', 'eve', 'new'])
})

/** Returns how many of the calls were accepted. */
async function acceptedOf(calls: readonly Promise<void>[]): Promise<number> {
  const outcomes = await Promise.allSettled(calls)
  return outcomes.filter(({ status }) => status === 'fulfilled').length
}

const times = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make)

it('asks the database for a twentieth of the limit at a time, and for less near the limit', async () => {
  const { db, counter } = countStatements(database.db)
  const limits = new LimitService(db)
  const count = () => limits.count([chargeOf('fay', 1, 1_000)])
  for (let call = 0; call < 500; call++) await count()
  expect(counter.statements).toBe(10)
  for (let call = 0; call < 500; call++) await count()
  expect(counter.statements).toBe(62)
  await expectRefusal(count(), 'RATE_LIMITED', { retryAfterSeconds: expect.any(Number) })
})

it('leases for all simultaneous calls in one statement', async () => {
  const { db, counter } = countStatements(database.db)
  const limits = new LimitService(db)
  expect(await acceptedOf(times(50, () => limits.count([chargeOf('gus', 1, 1_000), chargeOf('hut', 1, 1_000)])))).toBe(
    50,
  )
  expect(counter.statements).toBe(1)
})

it('counts each call of an exact budget in the database, with the leases of the others', async () => {
  const { db, counter } = countStatements(database.db)
  const limits = new LimitService(db)
  for (let call = 0; call < 5; call++)
    await limits.count([chargeOf('ida', 1, 1_000), { ...chargeOf('plans', 1, 1_000), isExact: true }])
  expect(counter.statements).toBe(5)
  const counted = await database.db
    .selectFrom('call_counts')
    .selectAll()
    .where('account', 'in', ['ida', 'plans'])
    .execute()
  expect(Object.fromEntries(counted.map(({ account, calls }) => [account, calls]))).toEqual({ ida: 50, plans: 5 })
})

it('lets one process use the whole limit, whatever the sizes of its batches', async () => {
  const limits = new LimitService(database.db)
  for (let batch = 0; batch < 33; batch++) await limits.count([chargeOf('jan', 3, 100)])
  await limits.count([chargeOf('jan', 1, 100)])
  await expectRefusal(limits.count([chargeOf('jan', 1, 100)]), 'RATE_LIMITED', {
    retryAfterSeconds: expect.any(Number),
  })
})

it('leases again once the window has ended, and takes nothing along', async () => {
  const { db, counter } = countStatements(database.db)
  const limits = new LimitService(db)
  const charge = chargeOf('kim', 1, 40)
  await limits.count([{ ...charge, windowSeconds: 1 }])
  await sleep(1_100)
  await limits.count([charge])
  expect(counter.statements).toBe(2)
  await limits.count([charge])
  expect(counter.statements).toBe(2)
})

it('counts nothing when the database fails, and asks again', async () => {
  const limits = new LimitService(database.db)
  const tooLong = 'l'.repeat(101)
  const failed = await Promise.allSettled(times(3, () => limits.count([chargeOf(tooLong, 1, 1_000)])))
  expect(failed.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
  await expect(limits.count([chargeOf(tooLong, 1, 1_000)])).rejects.toThrow()
})

it('counts call by call, and takes no lease away, when there are too many leases', async () => {
  const { db, counter } = countStatements(database.db)
  const limits = new LimitService(db, { maxLeases: 1 })
  for (const account of ['mia', 'ned', 'mia', 'ned', 'mia']) await limits.count([chargeOf(account, 1, 1_000)])
  expect(counter.statements).toBe(3)
})

const step = fc.record({
  process: fc.nat(3),
  calls: fc.integer({ min: 1, max: 10 }),
  simultaneous: fc.integer({ min: 1, max: 12 }),
})
const schedule = fc.record({
  limit: fc.integer({ min: 0, max: 300 }),
  processes: fc.integer({ min: 1, max: 4 }),
  steps: fc.array(step, { minLength: 1, maxLength: 20 }),
  /** After how many steps each process is killed and starts again. */
  killAfter: fc.integer({ min: 1, max: 20 }),
})

it('never accepts more than the limit in any schedule of several processes', async () => {
  let account = 0
  await fc.assert(
    fc.asyncProperty(schedule, async ({ limit, processes, steps, killAfter }) => {
      const name = `schedule ${account++}`
      const start = () => times(processes, () => new LimitService(database.db))
      let running = start()
      const accepted: number[] = []
      for (const [index, { process, calls, simultaneous }] of steps.entries()) {
        if (index % killAfter === 0) running = start()
        const asked = times(simultaneous, () => running[process % processes]?.count([chargeOf(name, calls, limit)]))
        accepted.push(calls * (await acceptedOf(asked.flatMap((call) => call ?? []))))
      }
      expect(accepted.reduce((sum, calls) => sum + calls, 0)).toBeLessThanOrEqual(limit)
    }),
  )
})

it('refuses no single call before the limit, but for a twentieth of it per process', async () => {
  let account = 0
  const fair = fc.record({ limit: fc.integer({ min: 1, max: 300 }), order: fc.array(fc.nat(3), { maxLength: 400 }) })
  await fc.assert(
    fc.asyncProperty(fair, async ({ limit, order }) => {
      const name = `fair ${account++}`
      const running = times(4, () => new LimitService(database.db))
      const accepted = await acceptedOf(
        order.flatMap((process) => running[process]?.count([chargeOf(name, 1, limit)]) ?? []),
      )
      const unused = running.length * Math.floor(limit / 20)
      expect(accepted).toBeGreaterThanOrEqual(Math.min(order.length, limit - unused))
      expect(accepted).toBeLessThanOrEqual(limit)
    }),
  )
})
