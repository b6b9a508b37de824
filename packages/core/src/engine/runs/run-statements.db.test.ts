import { afterAll, expect, test } from 'vitest'
import { countStatements } from '../services/testing/count-statements.ts'
import { BlockedRunner } from '../services/testing/one-item-runner.ts'
import { TestFounder } from '../services/testing/test-founder.ts'
import { openTestPlangate, servicesOver } from '../services/testing/test-services.ts'

const plangate = await openTestPlangate()
afterAll(() => plangate.close())

/** Longer than the test, so that every wait ends by a notification. */
const pollMillis = 600_000

test('a caller who waits for a new run reads nothing until it has ended, and then all in one statement', async () => {
  const runner = new BlockedRunner()
  const queue = 'statements'
  await using working = await servicesOver(plangate.database, runner, { queue })
  const { db, counter } = countStatements(plangate.database.db)
  await using asking = await servicesOver({ ...plangate.database, db }, runner, { queue, works: false, pollMillis })
  const { actor, projectId } = await TestFounder.ready(working)
  const generating = new TestFounder(asking, actor, projectId).generate()
  await runner.reached(1)
  const waiting = counter.statements
  runner.release()
  expect(await generating).toMatchObject({ version: 1 })
  expect(counter.statements - waiting).toBe(1)
})

test('a worker reads nothing while a run is written', async () => {
  const runner = new BlockedRunner()
  const { db, counter } = countStatements(plangate.database.db)
  await using working = await servicesOver({ ...plangate.database, db }, runner, { pollMillis })
  const founder = await TestFounder.ready(working)
  const generating = founder.generate()
  await runner.reached(1)
  const writing = counter.statements
  runner.release()
  await generating
  // Locks the project and ends the job, stores the plan set, reads what has changed, and stores events and the end. The
  // caller reads the outcome.
  expect(counter.statements - writing).toBe(7)
})

test('an end whose notification is lost is found by the next poll', async () => {
  const deaf = { ...plangate.database, listen: async () => ({ stop: () => {} }) }
  const queue = 'deaf'
  await using working = await servicesOver(plangate.database, undefined, { queue })
  await using asking = await servicesOver(deaf, undefined, { queue, works: false })
  const { actor, projectId } = await TestFounder.ready(working)
  expect(await new TestFounder(asking, actor, projectId).generate()).toMatchObject({ version: 1 })
})
