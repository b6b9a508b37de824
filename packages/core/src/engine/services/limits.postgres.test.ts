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
      return { account, calls: 1, limit: 150, windowSeconds: 60 }
    })
    const turned = index % 2 ? charges : charges.toReversed()
    return replicas[index % 2]?.count(turned)
  })
  const outcomes = await Promise.allSettled(asked)
  const refusals = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []))
  expect(outcomes.length - refusals.length).toBe(150)
  for (const refusal of refusals) expect(refusal).toBeInstanceOf(DomainError)
})
