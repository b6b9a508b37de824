import { openDatabase } from '@plangate/database'
import { createTestDatabase } from '@plangate/database/testing'
import { expect, it } from 'vitest'
import { DomainError } from '../../domain/errors/index.ts'
import { migrations } from '../data/migrations/index.ts'
import type { Tables } from '../data/tables.ts'
import { LimitService } from './limit-service.ts'

it('accepts exactly as many calls as allowed when two processes count at the same time', async () => {
  const location = await createTestDatabase(migrations)
  await using stack = new AsyncDisposableStack()
  const replicas: LimitService[] = []
  for (let replica = 0; replica < 2; replica++)
    replicas.push(new LimitService(stack.use(await openDatabase<Tables>(location, migrations)).db))
  const accounts = Array.from({ length: 4 }, (_, user) => `user:${user}`)
  // Each process gets the accounts in another order: without a fixed lock order they would deadlock.
  const asked = Array.from({ length: 400 }, (_, index) => {
    const charges = [...accounts, 'address'].map((account) => {
      return { account, calls: 1, limit: 150, windowSeconds: 3_600, isExact: true }
    })
    const turned = index % 2 ? charges : charges.toReversed()
    return replicas[index % 2]?.count(turned)
  })
  const outcomes = await Promise.allSettled(asked)
  const refusals = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []))
  expect(outcomes.length - refusals.length).toBe(150)
  for (const refusal of refusals) expect(refusal).toBeInstanceOf(DomainError)
})

it('never accepts more than the limit while several processes lease at the same time', async () => {
  const location = await createTestDatabase(migrations)
  await using stack = new AsyncDisposableStack()
  const replicas: LimitService[] = []
  for (let replica = 0; replica < 4; replica++)
    replicas.push(new LimitService(stack.use(await openDatabase<Tables>(location, migrations)).db))
  const asked = Array.from({ length: 1_000 }, (_, index) => {
    const charges = ['user:1', 'address'].map((account) => {
      return { account, calls: 1, limit: 600, windowSeconds: 3_600, isExact: false }
    })
    return replicas[index % replicas.length]?.count(index % 3 ? charges : charges.toReversed())
  })
  const outcomes = await Promise.allSettled(asked)
  const accepted = outcomes.filter(({ status }) => status === 'fulfilled').length
  expect(accepted).toBeLessThanOrEqual(600)
  expect(accepted).toBeGreaterThanOrEqual(600 - replicas.length * 30)
})
