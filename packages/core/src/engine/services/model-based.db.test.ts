import fc from 'fast-check'
import { afterAll, expect, inject, test } from 'vitest'
import { DomainError } from '../../domain/errors/index.ts'
import type { Permit, ProjectId } from '../../domain/schemas/index.ts'
import type { Actor } from '../data/actor.ts'
import { BuildService } from './build-service.ts'
import type { Services } from './index.ts'
import { history } from './testing/history.ts'
import { rehearse } from './testing/rehearsal.ts'
import { openTestPlangate } from './testing/test-services.ts'

const plangate = await openTestPlangate()
afterAll(() => plangate.close())
const { database, services } = plangate

const histories = { sampled: 20, exhaustive: 1_000 }[inject('extent')]

const keepsTheRules = (tried: Services) =>
  fc.asyncProperty(history, async (steps) => {
    const { predicted, observed } = await rehearse(tried, steps)
    expect(observed).toEqual(predicted)
  })

test(`${histories} random histories match the model of the rules`, { timeout: 300_000 }, async () => {
  await fc.assert(keepsTheRules(services), { numRuns: histories })
})

/** Gives a permit for a stale selection, too. */
class CarelessBuildService extends BuildService {
  override async authorize(actor: Actor, projectId: ProjectId): Promise<Permit> {
    try {
      return await super.authorize(actor, projectId)
    } catch (error) {
      if (!(error instanceof DomainError && error.reason === 'SELECTION_STALE')) throw error
      const { selection, selectedOption } = await services.selections.current(actor, projectId)
      const { contentHash, selectedAt: authorizedAt } = selection
      return { projectId, selection, selectedOption, contentHash, authorizedAt }
    }
  }
}

test('the histories find a service that gives permits without checking staleness', async () => {
  const careless = { ...services, builds: new CarelessBuildService(database.db) }
  const { failed, counterexample } = await fc.check(keepsTheRules(careless), {
    seed: 1,
    numRuns: 1_000,
    endOnFailure: true,
  })
  expect(failed).toBe(true)
  expect(counterexample?.[0]).toContainEqual({ by: 'owner', kind: 'authorize' })
})
