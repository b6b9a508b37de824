import type { KyselyPlugin, PluginTransformQueryArgs, PluginTransformResultArgs, QueryResult, UnknownRow } from 'kysely'
import { expect, test } from 'vitest'
import { BuildService } from './build-service.ts'
import { TestFounder } from './testing/test-founder.ts'
import { openTestPlangate } from './testing/test-services.ts'

/** Holds back the answer to one query, so that other changes can happen in the middle of a procedure. */
class PauseAfter implements KyselyPlugin {
  readonly #reached = Promise.withResolvers<void>()
  readonly #resumed = Promise.withResolvers<void>()
  #queriesLeft: number

  constructor(queries: number) {
    this.#queriesLeft = queries
  }

  get reached(): Promise<void> {
    return this.#reached.promise
  }

  resume(): void {
    this.#resumed.resolve()
  }

  transformQuery({ node }: PluginTransformQueryArgs) {
    return node
  }

  async transformResult({ result }: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> {
    this.#queriesLeft -= 1
    if (this.#queriesLeft === 0) {
      this.#reached.resolve()
      await this.#resumed.promise
    }
    return result
  }
}

// PGlite has one connection, so transactions cannot overlap there.
test('a permit is based on one moment, not on an earlier gate and a later selection', async () => {
  await using plangate = await openTestPlangate()
  const { database, services } = plangate
  const founder = await TestFounder.ready(services)
  const { recommendedId: optionId } = await founder.generate()
  await founder.select({ optionId })
  const afterProjectAndGate = new PauseAfter(2)
  const slow = new BuildService(database.db.withPlugin(afterProjectAndGate))

  const permit = slow.authorize(founder.actor, founder.projectId)
  await afterProjectAndGate.reached
  await founder.services.gates.open(founder.actor, founder.projectId)
  await founder.select({ optionId, reason: 'Bound to a gate that nobody has decided.' })
  afterProjectAndGate.resume()

  expect(await permit).toMatchObject({ selection: { number: 1 } })
  await expect(founder.authorize()).rejects.toMatchObject({ reason: 'GATE_UNRESOLVED' })
})
