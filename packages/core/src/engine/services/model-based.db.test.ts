import { testDatabaseKind } from '@plangate/database/testing'
import fc from 'fast-check'
import { afterAll, expect, inject, test } from 'vitest'
import { DomainError } from '../../domain/errors/index.ts'
import type { BuildToAuthorize, Permit } from '../../domain/schemas/index.ts'
import type { Actor } from '../data/actor.ts'
import { BuildService } from './build-service.ts'
import { checkHistories, keepsTheRules } from './testing/check-histories.ts'
import { openTestPlangate } from './testing/test-services.ts'
import { testSigning } from './testing/test-signing.ts'

const plangate = await openTestPlangate(undefined, { signing: testSigning })
afterAll(() => plangate.close())
const { database, services } = plangate

/** Large enough for every rule on PostgreSQL; PGlite is slower, and repeats what it shows. */
const operations = { sampled: 300, exhaustive: testDatabaseKind() === 'postgres' ? 10_000 : 1_000 }[inject('extent')]

test(`${operations} operations in random histories match the model`, { timeout: 1_200_000 }, async () => {
  await checkHistories(services, { operations, seed: inject('seed') })
})

/** Goes on giving the last permit when the selection is stale. */
class CarelessBuildService extends BuildService {
  #last: Permit | null = null

  override async authorize(actor: Actor, question: BuildToAuthorize): Promise<Permit> {
    try {
      this.#last = await super.authorize(actor, question)
      return this.#last
    } catch (error) {
      const isStale = error instanceof DomainError && error.reason === 'SELECTION_STALE'
      if (isStale && this.#last?.projectId === question.projectId) return this.#last
      throw error
    }
  }
}

test('the histories find a service that gives permits without checking staleness', async () => {
  const careless = { ...services, builds: new CarelessBuildService(database.db, services.signer) }
  const { failed, counterexample } = await fc.check(keepsTheRules(careless), {
    seed: 3,
    numRuns: 1_000,
    endOnFailure: true,
  })
  expect(failed).toBe(true)
  expect(counterexample?.[0]).toContainEqual(expect.objectContaining({ by: 'owner', kind: 'authorize' }))
})
