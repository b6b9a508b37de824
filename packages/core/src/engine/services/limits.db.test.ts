import { openTestDatabase } from '@plangate/database/testing'
import { afterAll, expect, it } from 'vitest'
import { migrations } from '../data/migrations/index.ts'
import type { Tables } from '../data/tables.ts'
import { LimitService } from './limit-service.ts'
import { expectRefusal } from './testing/expect-refusal.ts'

const database = await openTestDatabase<Tables>(migrations)
afterAll(() => database.close())

const chargeOf = (account: string, calls: number, limit: number) => ({ account, calls, limit, windowSeconds: 60 })

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
  await expect.poll(() => isLetIn(limits, 'cat'), { timeout: 10_000 }).toBe(true)
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
  await new LimitService(database.db, 0).count([chargeOf('eve', 1, 1)])
  expect(await accounts()).toEqual(['dan', 'eve', 'new'])
})
